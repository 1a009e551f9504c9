import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { runsFrom, type Tongue } from '#shared/language/languages';
import type { MessageId } from '#shared/language/messages/en';
import type { Say } from '#shared/language/say';
import { ENGLISH, learn, speak, type RichValues, type Wording } from './wording';

const Language = createContext(ENGLISH);

interface WordsInProps {
  /** The language; null while it is not known yet. */
  tongue: Tongue | null;
  /** What is drawn, without words, until there are any. */
  meanwhile?: ReactNode;
  children: ReactNode;
}

/** Around everything that speaks: gives the page its language. A new one comes when all of its words are there. */
export function WordsIn({ tongue, meanwhile, children }: WordsInProps): ReactElement {
  const [learnt, setLearnt] = useState<Wording>();
  const wording = tongue === 'en' ? ENGLISH : learnt;
  useEffect(() => {
    if (tongue === null) return undefined;
    let isWanted = true;
    void learn(tongue).then((wanted) => {
      if (isWanted) setLearnt(wanted);
    });
    return () => {
      isWanted = false;
    };
  }, [tongue]);
  useLayoutEffect(() => {
    if (!wording) return;
    speak(wording);
    document.documentElement.lang = wording.tongue;
    document.documentElement.dir = runsFrom(wording.tongue);
  }, [wording]);
  return wording ? (
    <Language.Provider value={wording}>{children}</Language.Provider>
  ) : (
    <>{meanwhile}</>
  );
}

/** Says messages as text: for names and titles, and for words without elements in them. */
export function useWords(): Say {
  return useContext(Language).say;
}

/** Everything that follows from the language: numbers and lists too. */
export function useWording(): Wording {
  return useContext(Language);
}

/** The language that the app is drawn in. */
export function useTongue(): Tongue {
  return useContext(Language).tongue;
}

/** A message with elements in it: `values` draws its tags and fills its arguments. */
export function Words({ id, values }: { id: MessageId; values: RichValues }): ReactElement {
  return <>{useContext(Language).rich(id, values)}</>;
}

import type { PhraseMatch, Span, TextMatch, WordMatch } from '#shared/search/query/query';
import type { SearchLanguage } from '../language/search-language';
import { askWord, withNearSpellings, type AskedWord } from './asked-word';
import type { DocGate } from './doc-gate';
import type { OpenDocuments } from './open-documents';
import type { Synonyms } from './synonyms';
import type { KnownTerm, Vocabulary } from './vocabulary';

/** Fewer hits than this, and the nearest spellings are asked for too. */
const FEW = 3;

/** One thing that a query asks for, looked up. */
export interface AskedSlot {
  words: AskedWord[];
  typed: WordMatch[];
  phrases: PhraseMatch[];
  /** How much it tells: what a document loses that does not answer it. */
  weight: number;
  /** Documents of all terms that answer it, added up. */
  count: number;
}

/** Looks up the parts of a query. */
export class Slots {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly synonyms: Synonyms,
    private readonly language: SearchLanguage,
    private readonly documents: OpenDocuments,
  ) {}

  /**
   * Looks up what one part of a query asks for, without near spellings.
   * @returns `isEnough`: so many answer it that nobody wants those
   */
  ask(
    alternatives: readonly TextMatch[],
    gates: readonly DocGate[],
  ): { slot: AskedSlot; isEnough: boolean } {
    const typed = alternatives.filter((match) => match.type === 'word');
    const phrases = alternatives.filter((match) => match.type === 'phrase');
    const words = typed.map((match) =>
      askWord(match, this.vocabulary, this.synonyms, this.language, (known) =>
        this.documents.areOpen([known], gates, 1),
      ),
    );
    const slot = { typed, phrases, words, weight: 0, count: 0 };
    const known = words.flatMap(({ answering }) => answering.map((each) => each.known));
    return { slot: this.weighed(slot), isEnough: this.documents.areOpen(known, gates, FEW) };
  }

  /** The same with what its words may be misspellings of. */
  withNear(slot: AskedSlot, gates: readonly DocGate[]): AskedSlot {
    const stands = (known: KnownTerm): boolean => this.documents.areOpen([known], gates, 1);
    const words = slot.words.map((word, i) => {
      const typed = slot.typed[i];
      return typed ? withNearSpellings(word, typed, this.vocabulary, stands) : word;
    });
    return this.weighed({ ...slot, words });
  }

  private weighed(slot: AskedSlot): AskedSlot {
    const ofPhrases = slot.phrases.map(({ terms, isOpen }) =>
      terms.reduce((sum, term, i) => {
        const isHalf = isOpen && i === terms.length - 1;
        const begun = isHalf ? this.vocabulary.beginningWith(term) : undefined;
        return sum + ((this.vocabulary.exact(term) ?? begun)?.idf ?? 0);
      }, 0),
    );
    return {
      ...slot,
      weight: Math.max(0, ...slot.words.map(({ weight }) => weight), ...ofPhrases),
      count: slot.words.reduce(
        (sum, { answering }) => sum + answering.reduce((all, { known }) => all + known.count, 0),
        0,
      ),
    };
  }

  /** What words were taken for that lead to nothing themselves. */
  spellingsOf(
    slots: readonly AskedSlot[],
    gates: readonly DocGate[],
  ): { span: Span; meant: string }[] {
    return slots.flatMap(({ words, typed }) =>
      words.flatMap(({ answering, near }, i) => {
        const own = answering.map(({ known }) => known).filter((known) => !near.includes(known));
        if (near.length === 0 || this.documents.areOpen(own, gates, 1)) return [];
        const meant = near.find((known) => this.documents.areOpen([known], gates, 1));
        const span = typed[i]?.span;
        return meant && span ? [{ span, meant: meant.term }] : [];
      }),
    );
  }
}

/** For each thing that one part of a query asks for one after the other, what leads to it: one for a word and its alternatives, one for each word of a phrase. */
export function leadsOf({ words, phrases }: AskedSlot): ((term: string) => boolean)[] {
  const [phrase] = phrases;
  if (words.length === 0 && phrases.length === 1 && phrase)
    return phrase.terms.map((_asked, place) => (term: string) => isOfPhrase(phrase, place, term));
  return [
    (term): boolean =>
      words.some(({ led }) => led(term)) ||
      phrases.some((each) => each.terms.some((_asked, place) => isOfPhrase(each, place, term))),
  ];
}

/** Whether a term is the word of a phrase at this place, or goes on as the last one of an open phrase begins. */
function isOfPhrase({ terms, isOpen }: PhraseMatch, place: number, term: string): boolean {
  const asked = terms[place] ?? '';
  return term === asked || (isOpen && place === terms.length - 1 && term.startsWith(asked));
}

import { terms } from '#shared/search/pipeline';
import { stemOf } from '../index/stem-rings';

/** Words that people who love films use for the same thing. A pack can add to them for its own film. */
const FILM_WORDS: readonly (readonly string[])[] = [
  ['film', 'movie', 'picture'],
  ['actor', 'actress', 'cast', 'performer'],
  ['song', 'number', 'tune'],
  ['score', 'soundtrack', 'music'],
  ['composer', 'composed'],
  ['mistake', 'goof', 'error', 'blooper', 'anachronism', 'corrected'],
  ['director', 'directed', 'filmmaker'],
  ['writer', 'wrote', 'written', 'screenplay', 'screenwriter', 'script'],
  ['location', 'filmed', 'shot', 'setting'],
  ['ending', 'finale', 'epilogue', 'end'],
  ['opening', 'beginning', 'start', 'prologue'],
  ['prize', 'award', 'oscar', 'academy'],
  ['reference', 'homage', 'nod', 'tribute', 'allusion', 'connection', 'inspired', 'inspiration'],
  ['gross', 'earned', 'takings', 'money', 'office', 'budget', 'cost'],
  ['dress', 'costume', 'outfit', 'clothes', 'wardrobe'],
  ['dance', 'choreography', 'choreographer'],
  ['camera', 'cinematography', 'cinematographer', 'photography'],
  ['editor', 'edited', 'editing', 'cut'],
  ['car', 'vehicle', 'convertible'],
  ['critic', 'review', 'reception'],
  ['trivia', 'fact'],
  ['cinema', 'theatre', 'theater'],
  ['split', 'separate', 'breakup', 'break'],
  ['marry', 'married', 'marriage', 'wedding', 'husband', 'wife', 'bride'],
  ['colour', 'color'],
  ['favourite', 'favorite'],
  ['sunset', 'dusk', 'twilight', 'dawn'],
  ['sing', 'sung', 'sang', 'voice', 'vocal'],
];

/** What a word of asking looks for: a kind of entry. */
const ASKING: Readonly<Record<string, readonly string[]>> = {
  who: ['person'],
  whose: ['person'],
  where: ['place', 'location'],
  plays: ['person', 'actor'],
  played: ['person', 'actor'],
};

/** What each word also means. */
export class Synonyms {
  private readonly groups = new Map<string, Set<string>>();

  /** @param added groups of words that packs bring along */
  constructor(added: readonly (readonly string[])[]) {
    for (const group of [...FILM_WORDS, ...added]) {
      const words = group.flatMap((text) => terms(text).slice(0, 1));
      for (const word of words) {
        const stem = stemOf(word);
        const known = this.groups.get(stem) ?? new Set();
        for (const other of words) if (stemOf(other) !== stem) known.add(other);
        this.groups.set(stem, known);
      }
    }
  }

  of(word: string): readonly string[] {
    const asking = Object.hasOwn(ASKING, word) ? (ASKING[word] ?? []) : [];
    return [...(this.groups.get(stemOf(word)) ?? []), ...asking];
  }
}

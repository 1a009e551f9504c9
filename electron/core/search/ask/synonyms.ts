import type { EntryKind } from '#shared/pack/entry-kinds';
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

/** Words that ask for entries of a kind, whatever they are about: each entry is found by its kind, too. */
const ASKING: Readonly<Record<EntryKind, readonly string[]>> = {
  trivia: ['trivia', 'fact'],
  essay: ['essay', 'reading'],
  plot: ['scene', 'plot', 'happens'],
  person: ['who', 'whose', 'plays', 'actor', 'actress', 'cast', 'character', 'people', 'crew'],
  song: ['song', 'number', 'tune', 'sing'],
  place: ['where', 'location', 'place', 'filmed'],
  goof: ['mistake', 'goof', 'error', 'blooper'],
  credit: ['credit'],
  connection: ['reference', 'homage', 'inspired', 'tribute'],
  award: ['award', 'prize', 'oscar', 'nomination', 'won'],
  review: ['review', 'critic', 'reception'],
  question: ['question', 'discuss'],
  notice: ['warning', 'notice', 'flashing'],
};

const KINDS = Object.entries(ASKING).map(([kind, words]) => ({ kind, stems: words.map(stemOf) }));

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
    return [...(this.groups.get(stemOf(word)) ?? [])];
  }

  /** Kinds of entries that a word asks for. */
  kindsFor(word: string): readonly string[] {
    const stem = stemOf(word);
    return KINDS.filter(({ stems }) => stems.includes(stem)).map(({ kind }) => kind);
  }
}

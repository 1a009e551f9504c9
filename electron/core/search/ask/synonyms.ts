import { terms } from '#shared/search/pipeline';

/** Words that people who love films use for the same thing. A pack can add to them for its own film. */
const FILM_WORDS: readonly (readonly string[])[] = [
  ['film', 'movie', 'picture'],
  ['actor', 'actress', 'cast', 'star', 'performer', 'plays', 'played'],
  ['song', 'number', 'tune'],
  ['score', 'soundtrack', 'music'],
  ['composer', 'music', 'score'],
  ['mistake', 'goof', 'error', 'blooper', 'anachronism'],
  ['director', 'directed', 'filmmaker'],
  ['writer', 'wrote', 'screenplay', 'screenwriter', 'script', 'written'],
  ['location', 'place', 'filmed', 'shot', 'where'],
  ['ending', 'finale', 'epilogue', 'end'],
  ['opening', 'beginning', 'start', 'prologue'],
  ['prize', 'award', 'oscar', 'oscars', 'awards', 'prizes'],
  ['reference', 'homage', 'nod', 'tribute', 'allusion', 'connection'],
  ['gross', 'earned', 'takings', 'money', 'box'],
  ['budget', 'cost', 'money'],
  ['dress', 'costume', 'outfit', 'clothes', 'wardrobe'],
  ['dance', 'choreography', 'choreographer'],
  ['car', 'vehicle', 'convertible'],
  ['critic', 'review', 'critics', 'reviews'],
  ['trivia', 'fact', 'facts'],
  ['cinema', 'theatre', 'theater'],
  ['couple', 'lovers', 'romance', 'relationship'],
  ['split', 'separate', 'breakup', 'part'],
  ['colour', 'color', 'colours', 'colors'],
  ['favourite', 'favorite'],
  ['real', 'true', 'really'],
];

/** What each word also means. */
export class Synonyms {
  private readonly groups = new Map<string, Set<string>>();

  /** @param added groups of words that packs bring along */
  constructor(added: readonly (readonly string[])[]) {
    for (const group of [...FILM_WORDS, ...added]) {
      const words = group.flatMap((text) => terms(text).slice(0, 1));
      for (const word of words) {
        const known = this.groups.get(word) ?? new Set();
        for (const other of words) if (other !== word) known.add(other);
        this.groups.set(word, known);
      }
    }
  }

  of(word: string): readonly string[] {
    return [...(this.groups.get(word) ?? [])];
  }
}

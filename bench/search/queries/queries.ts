import { terms } from '#shared/search/pipeline';
import { ENTRIES_OF_A_FILM } from '../library/film';
import { Random } from '../library/random';
import { recordOfId, type EntryRecord } from '../library/record';
import { inventWord } from '../library/syllables';
import { HOLDING_WORDS } from '../library/words';
import { AllWords } from './all-words';
import type { BenchQuery, QueryClass } from './query';
import { withSlip } from './slips';

/** All queries are drawn with this number. */
export const QUERY_SEED = 11;
const OF_EACH_CLASS = 150;
const SESSIONS = 80;
const TWO_SLIPS = 8;

/** The queries of all classes, drawn from the texts of a library of so many entries. Of a session each key is a query. */
export function queriesOf(entries: number): BenchQuery[] {
  return new Drawer(entries).all();
}

class Drawer {
  private readonly random: Random;
  private readonly allWords: AllWords;

  constructor(private readonly entries: number) {
    this.random = new Random(QUERY_SEED, entries);
    this.allWords = new AllWords(entries);
  }

  all(): BenchQuery[] {
    const draw: [Exclude<QueryClass, 'session'>, () => Omit<BenchQuery, 'class'>][] = [
      ['single', () => plain([this.telling(this.record())])],
      ['and', () => plain(this.several(2, 3))],
      ['or', () => this.either()],
      ['prefix', () => this.beginning()],
      ['near', () => this.misspelt()],
      ['field', () => this.filtered()],
      ['phrase', () => this.phrase()],
      ['none', () => plain([this.unknown()])],
    ];
    return [
      ...draw.flatMap(([name, one]) =>
        Array.from({ length: OF_EACH_CLASS }, () => ({ class: name, ...one() })),
      ),
      ...Array.from({ length: SESSIONS }, () => this.session()).flat(),
    ];
  }

  private record(): EntryRecord {
    const entry = this.random.below(this.entries);
    const film = Math.floor(entry / ENTRIES_OF_A_FILM);
    return recordOfId(`e-${String(film)}-${String(entry % ENTRIES_OF_A_FILM)}`);
  }

  /** A word of an entry that tells something, as often of its title as of its body. */
  private telling(record: EntryRecord, shortest = 3): string {
    const text = this.random.chance(0.5) ? record.title : record.body;
    const fits = (word: string): boolean => word.length >= shortest && !HOLDING_WORDS.has(word);
    const found = terms(text).filter(fits);
    return this.random.pick(found.length > 0 ? found : terms(record.body).filter(fits));
  }

  private several(least: number, most: number): string[] {
    const record = this.record();
    const words = new Set<string>();
    const wanted = this.random.between(least, most);
    while (words.size < wanted) words.add(this.telling(record));
    return [...words];
  }

  private either(): Omit<BenchQuery, 'class'> {
    const words = [this.telling(this.record()), this.telling(this.record())];
    return { text: words.join(' or '), words };
  }

  private beginning(): Omit<BenchQuery, 'class'> {
    const length = this.random.between(2, 5);
    return plain([this.telling(this.record(), length + 1).slice(0, length)]);
  }

  /** A word with a slip or two, which made no other word of it. */
  private misspelt(): Omit<BenchQuery, 'class'> {
    for (;;) {
      const meant = this.telling(this.record(), 5);
      let word = withSlip(meant, this.random);
      if (meant.length >= TWO_SLIPS && this.random.chance(0.5)) word = withSlip(word, this.random);
      if (!this.allWords.hasBeginning(word)) return { ...plain([word]), meant };
    }
  }

  private filtered(): Omit<BenchQuery, 'class'> {
    for (;;) {
      const record = this.record();
      const words = [this.telling(record)];
      const people = terms(record.people);
      if (this.random.chance(0.5)) {
        const value = record.kind;
        return { text: `kind:${value} ${words.join(' ')}`, words, filter: { name: 'kind', value } };
      }
      if (people.length === 0) continue;
      const value = this.random.pick(people);
      const filter = { name: 'person', value } as const;
      return { text: `person:${value} ${words.join(' ')}`, words, filter };
    }
  }

  /** Two or three words as they follow each other, half of them with one that every text has. */
  private phrase(): Omit<BenchQuery, 'class'> {
    const wantsCommon = this.random.chance(0.5);
    for (;;) {
      const body = terms(this.record().body);
      const length = this.random.between(2, 3);
      const from = this.random.below(body.length - length);
      const words = body.slice(from, from + length);
      if (words.some((word) => HOLDING_WORDS.has(word)) === wantsCommon)
        return { text: `"${words.join(' ')}"`, words };
    }
  }

  private unknown(): string {
    for (;;) {
      const word = this.random.chance(0.5)
        ? Array.from({ length: this.random.between(6, 9) }, () =>
            this.random.pick('bcdfghjklmnpqrstvwxz'.split('')),
          ).join('')
        : `${inventWord(this.random, 3)}qu${inventWord(this.random, 1)}`;
      if (!this.allWords.hasBeginning(word)) return word;
    }
  }

  private session(): BenchQuery[] {
    const words = this.random.chance(0.5) ? this.several(1, 3) : this.fromTitle();
    const text = words.join(' ');
    // After a blank nothing new is asked for.
    return Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1))
      .filter((typed) => !typed.endsWith(' '))
      .map((typed) => ({ class: 'session', text: typed, words: typed.split(' ') }));
  }

  private fromTitle(): string[] {
    const title = terms(this.record().title);
    const from = this.random.below(title.length);
    return title.slice(from, from + this.random.between(1, 3));
  }
}

function plain(words: readonly string[]): Omit<BenchQuery, 'class'> {
  return { text: words.join(' '), words };
}

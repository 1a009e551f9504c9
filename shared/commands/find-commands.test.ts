import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../keys/actions';
import { terms } from '../search/pipeline';
import { findCommands, type CommandWords } from './find-commands';

const asItIs = (words: CommandWords): CommandWords => words;
const labels = (typed: string, commands: readonly CommandWords[]): string[] =>
  findCommands(typed, commands, asItIs).map(({ label }) => label);

const ALL: CommandWords[] = ACTIONS.map(({ label, group }) => ({ label, also: group }));

const word = fc.string({
  unit: fc.constantFrom(...Array.from('abcdeéÄößlt1')),
  minLength: 1,
  maxLength: 6,
});
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const command = fc
  .record({ label: text, also: fc.option(text, { nil: undefined }) })
  .map(({ label, also }): CommandWords => (also === undefined ? { label } : { label, also }));
const commands = fc.array(command, { maxLength: 12 });
const typed = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 12 }));

describe('findCommands', () => {
  it('gives each of what it was given at most once, and all of it in order for an empty text', () => {
    fc.assert(
      fc.property(commands, typed, fc.stringMatching(/^\s{0,3}$/), (given, query, blank) => {
        const found = findCommands(query, given, asItIs);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((one) => given.includes(one))).toBe(true);
        expect(findCommands(blank, given, asItIs)).toEqual(given);
      }),
    );
  });

  it('finds each by its own name and by every beginning of it, first where no other begins so', () => {
    fc.assert(
      fc.property(
        commands.filter((given) => given.length > 0),
        fc.nat(),
        fc.nat(),
        (given, which, length) => {
          const one = given[which % given.length]!;
          const begun = one.label.slice(0, 1 + (length % one.label.length));
          const found = findCommands(begun, given, asItIs);
          expect(found).toContain(one);
          const first = terms(found[0]!.label);
          expect(terms(begun).every((start, place) => first[place]?.startsWith(start))).toBe(true);
        },
      ),
    );
  });

  it('finds it by the beginnings of its words in any order, before what only has the letters', () => {
    fc.assert(
      fc.property(
        commands,
        command.chain((one) =>
          fc.record({
            one: fc.constant(one),
            starts: fc
              .shuffledSubarray(terms(one.label), { minLength: 1 })
              .map((words) => words.map((each, place) => each.slice(0, 1 + (place % 3)))),
          }),
        ),
        (others, { one, starts }) => {
          const found = findCommands(starts.join(' '), [...others, one], asItIs);
          const isByWords = ({ label, also = '' }: CommandWords): boolean =>
            starts.every((start) =>
              terms(`${label} ${also}`).some((each) => each.startsWith(start)),
            );
          const strewn = found.findIndex((each) => !isByWords(each));
          expect(found).toContain(one);
          if (strewn >= 0) expect(found.slice(strewn).some(isByWords)).toBe(false);
        },
      ),
    );
  });

  it('passes over case and accents', () => {
    fc.assert(
      fc.property(commands, text, (given, query) => {
        const found = findCommands(query, given, asItIs);
        expect(findCommands(query.toUpperCase(), given, asItIs)).toEqual(found);
        expect(findCommands(query.normalize('NFD'), given, asItIs)).toEqual(found);
      }),
    );
  });

  it('finds nothing more when a letter is added', () => {
    fc.assert(
      fc.property(
        commands,
        text,
        fc.constantFrom(...Array.from('abcdelt1')),
        (given, query, letter) => {
          const before = findCommands(query, given, asItIs);
          for (const one of findCommands(query + letter, given, asItIs))
            expect(before).toContain(one);
        },
      ),
    );
  });

  it('keeps the order of what fits equally well', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (given, query) => {
        const twins = [...given, ...given].map((label, place) => ({ label, place }));
        const found = findCommands(query, twins, asItIs);
        for (const one of found.filter(({ place }) => place < given.length)) {
          const twin = found.find(({ place }) => place === one.place + given.length)!;
          expect(found.indexOf(one)).toBeLessThan(found.indexOf(twin));
        }
      }),
    );
  });
});

describe('among the actions of the app', () => {
  it.each([
    ['sett', 'Settings and keys'],
    ['keys sett', 'Settings and keys'],
    ['stngs', 'Settings and keys'],
    ['held', 'Held back'],
    ['back 10', 'Back 10 seconds'],
    ['BOOKMÁRK', 'Bookmark this moment'],
    ['audience blank', 'Blank the audience’s screen'],
    ['audiences', 'Blank the audience’s screen'],
  ])('%s leads to “%s” first', (query, label) => {
    expect(labels(query, ALL)[0]).toBe(label);
  });

  it('finds what belongs together by its heading', () => {
    expect(labels('hosting', ALL)).toHaveLength(
      ACTIONS.filter(({ group }) => group === 'hosting').length,
    );
  });

  it('finds nothing for signs alone', () => {
    expect(labels('?!', ALL)).toEqual([]);
  });
});

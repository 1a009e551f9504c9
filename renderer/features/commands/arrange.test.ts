import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import { GROUPS } from '#shared/keys/actions';
import { ENGLISH } from '../../lib/wording';
import { arrange, HEADINGS, MOST_ROWS } from './arrange';
import { timeCommand } from './clock-commands';
import type { Command, Heading } from './command';

const { say } = ENGLISH;

const NO_TIME = { command: undefined, isSure: false };
const RUNTIME = filmSeconds(7_200);

const nothing = (): undefined => undefined;

function command(id: string, label: string, group: Heading): Command {
  return { id, label, group, run: nothing };
}

const commands = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ maxLength: 4 }),
      label: fc.constantFrom('Open', 'Pop-ups: many', 'Back 10 seconds', 'Été 2016'),
      group: fc.constantFrom<Heading>(...HEADINGS),
    }),
    { selector: ({ id }) => id, maxLength: 260 },
  )
  .map((rows) => rows.map(({ id, label, group }) => command(id, label, group)));

describe('arrange', () => {
  it('has a heading for every group of actions', () => {
    expect(HEADINGS).toEqual(expect.arrayContaining([...GROUPS]));
  });

  it('shows everything once while nothing is typed, what was used lately first', () => {
    fc.assert(
      fc.property(commands, fc.uniqueArray(fc.string({ maxLength: 4 })), (given, lately) => {
        const { rows, count, sections } = arrange('', given, lately, NO_TIME, say);
        expect(count).toBe(given.length);
        expect(rows).toHaveLength(Math.min(given.length, MOST_ROWS));
        expect(new Set(rows).size).toBe(rows.length);
        const used = lately.filter((id) => given.some((one) => one.id === id));
        expect(rows.slice(0, used.length).map(({ id }) => id)).toEqual(used.slice(0, MOST_ROWS));
        for (const { heading, commands: inIt } of sections)
          if (heading !== 'lately') expect(inIt.every(({ group }) => group === heading)).toBe(true);
      }),
    );
  });

  it('numbers the rows through', () => {
    fc.assert(
      fc.property(commands, fc.constantFrom('', 'p', '10', 'ete'), (given, typed) => {
        const { sections, rows } = arrange(typed, given, [], NO_TIME, say);
        expect(sections.flatMap((section) => section.commands)).toEqual(rows);
        for (const { first, commands: inIt } of sections) {
          expect(inIt.length).toBeGreaterThan(0);
          expect(rows[first]).toBe(inIt[0]);
        }
      }),
    );
  });

  it('puts a time that can be nothing else before what is found, and a plain number after it', () => {
    const given = [command('back', 'Back 10 seconds', 'film')];
    const ids = (typed: string): string[] =>
      arrange(typed, given, [], timeCommand(typed, RUNTIME, nothing, say), say).rows.map(
        ({ id }) => id,
      );
    expect(ids('0:10')).toEqual(['time']);
    expect(ids('10')).toEqual(['back', 'time']);
    expect(ids('back')).toEqual(['back']);
  });
});

describe('timeCommand', () => {
  it('goes to the moment that is typed, and says why where there is none', () => {
    const gone: number[] = [];
    const at = (typed: string): ReturnType<typeof timeCommand> =>
      timeCommand(typed, RUNTIME, (to) => gone.push(to), say);
    void at('0:42:10').command?.run();
    expect(gone).toEqual([2_530]);
    expect(at('jump to 42:10').command?.label).toBe('Jump to 0:42:10');
    expect(at('2:30:00')).toMatchObject({
      command: undefined,
      trouble: 'The film is over at 2:00:00: there is no 2:30:00 in it.',
    });
    expect(at('settings')).toMatchObject({ command: undefined, trouble: undefined });
  });
});

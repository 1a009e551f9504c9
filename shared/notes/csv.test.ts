import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmSeconds, parseFilmTime } from '../film-time';
import { notesAsCsv } from './csv';
import { generatedNotes, THOUSANDS } from './testing/generated-notes';
import type { OwnNote } from './views';

/** Reads RFC 4180, strictly: every cell quoted, CRLF after every line, nothing else between. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let place = 0;
  while (place < csv.length) {
    const row: string[] = [];
    for (;;) {
      if (csv[place] !== '"') throw new Error(`no quote at ${String(place)}`);
      let cell = '';
      for (place += 1; ; place += 1) {
        if (place >= csv.length) throw new Error('a cell without an end');
        if (csv[place] !== '"') cell += csv[place] ?? '';
        else if (csv[place + 1] === '"') {
          cell += '"';
          place += 1;
        } else break;
      }
      row.push(cell);
      place += 1;
      if (csv[place] !== ',') break;
      place += 1;
    }
    if (csv.slice(place, place + 2) !== '\r\n') throw new Error(`no line end at ${String(place)}`);
    place += 2;
    rows.push(row);
  }
  return rows;
}

/** What a spreadsheet would run. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;
/** Takes the guard off again, as the docs tell a reader to. */
const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

function note(text: string): OwnNote {
  const at = filmSeconds(1000.5);
  return { id: 'n', at, text, createdAt: '2026-01-02T03:04:05.678Z', scene: null, about: null };
}

const film = { title: 'La La Land', year: 2016, runtime: filmSeconds(7680) };

describe('notes as CSV', () => {
  it('have a head, then a line for each', () => {
    const scene = { id: 's', title: 'The pier' };
    expect(
      notesAsCsv({ film, notes: [{ ...note('She said "no",\nthen left.'), scene }, note('')] }),
    ).toBe(
      '\ufeff"Time","Seconds","Kind","Scene","About","Text","Kept at"\r\n' +
        '"0:16:40","1000.500","note","The pier","","She said ""no"",\nthen left.","2026-01-02T03:04:05.678Z"\r\n' +
        '"0:16:40","1000.500","bookmark","","","","2026-01-02T03:04:05.678Z"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', "'=1", "''=1"])(
    'guard %s with an apostrophe',
    (text) => {
      expect(notesAsCsv({ film, notes: [note(text)] })).toContain(`,"'${text}",`);
    },
  );

  it.each(['1+1', "'tis", "''", 'a=b', ''])('leave %s as it is', (text) => {
    expect(notesAsCsv({ film, notes: [note(text)] })).toContain(`,"${text}",`);
  });

  it('come back as they were, and no cell can run', () => {
    fc.assert(
      fc.property(generatedNotes, (given) => {
        const csv = notesAsCsv(given);
        expect(csv.startsWith('\ufeff"Time"')).toBe(true);
        const [head, ...rows] = readCsv(csv.slice(1));
        expect(head).toHaveLength(7);
        for (const row of rows) for (const cell of row) expect(cell).not.toMatch(RUNS);
        expect(
          rows.map((row) => {
            const [time = '', seconds, kind, scene, about, text, createdAt] = row.map(unguarded);
            expect(parseFilmTime(time)).toBe(Math.floor(Number(seconds)));
            return { at: Number(seconds), kind, scene, about, text, createdAt };
          }),
        ).toEqual(
          given.notes.map(({ at, text, scene, about, createdAt }) => ({
            at,
            kind: text === '' ? 'bookmark' : 'note',
            scene: scene?.title ?? '',
            about: about?.title ?? '',
            text,
            createdAt,
          })),
        );
      }),
      THOUSANDS,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '#core/watch/testing/fake-clock';
import { NEW_VIEWING } from '#core/watch/new-viewing';
import { Viewing } from '#core/watch/viewing';
import { FootlightError } from '#shared/errors';
import { filmSeconds } from '#shared/film-time';
import type { Manifest } from '#shared/pack/manifest';
import type { SubtitleLine } from '#shared/subtitles/line';
import { REACTION, type Edition } from '#shared/watch/getting-in-step';
import { THOUSANDS } from '#shared/watch/testing/generated-pack';
import { landmark, smallPack } from '#shared/watch/testing/small-pack';
import type { SavedViewing } from '#shared/watch/viewing-state';
import { SubtitleDesk, type SubtitledFilm } from './subtitle-desk';

const RUNTIME = 6_000;
const points = (runtime: number): Edition['points'] => [
  [0, 0],
  [RUNTIME, runtime],
];
const PACK = smallPack(RUNTIME, {
  landmarks: [landmark('door', 600, 0), landmark('bridge', 4_200, 0)],
  editions: [
    { id: 'home', label: 'Home', frameRate: 24, points: points(RUNTIME) },
    { id: 'at-25', label: 'At 25', frameRate: 25, points: points(RUNTIME * 0.96) },
  ] as Manifest['editions'],
});

const WORDS = ['kettle', 'garden', 'fox', 'paper', 'window', 'lamp', 'boat'] as const;

/** A line about every twelve seconds, never quite regular; each names its number. */
const LINES: SubtitleLine[] = Array.from({ length: 480 }, (_, i) => {
  const start = 5 + i * 12.3 + Math.sin(i * i) * 3;
  const word = WORDS[i % WORDS.length] ?? '';
  return { start, end: start + 2, text: `The ${word} has number n${String(i)}.` };
});

interface Sitting {
  clock: FakeClock;
  viewing: Viewing;
  desk: SubtitleDesk;
  kept: Record<string, number[]>;
  told: () => number;
  position: () => number;
  run: (seconds: number) => void;
}

function sit(given: Partial<SavedViewing> = {}, lines: readonly SubtitleLine[] = LINES): Sitting {
  const clock = new FakeClock(4_321);
  const saved = { ...NEW_VIEWING, audience: 'first' as const, ...given };
  const viewing = new Viewing(PACK, clock, saved, 'normal', () => undefined);
  const kept: Record<string, number[]> = {};
  let told = 0;
  const desk = new SubtitleDesk({
    clock,
    film: (): SubtitledFilm => ({ pack: PACK, viewing }),
    keptOnsets: (id) => kept[id],
    keepOnsets: (id, onsets) => (kept[id] = onsets),
    onChange: () => (told += 1),
  });
  desk.open({ name: 'film.srt', encoding: 'utf-8', lines });
  return {
    clock,
    viewing,
    desk,
    kept,
    told: () => told,
    position: () => viewing.saved().position,
    run: (seconds) => clock.advance(seconds * 1_000),
  };
}

const idsOf = ({ lines }: { lines: { id: number }[] }): number[] => lines.map(({ id }) => id);
const endOf = (id: number): number => LINES[id]!.end;

describe('SubtitleDesk', () => {
  it('says what is open, and nothing of its words', () => {
    const { desk, told } = sit();
    expect(desk.view()).toEqual({
      fileName: 'film.srt',
      lineCount: 480,
      encoding: 'utf-8',
      inStep: false,
      canFit: false,
      fit: null,
    });
    expect(told()).toBe(1);
    desk.close();
    expect(desk.view()).toBeNull();
    expect(told()).toBe(2);
    for (const act of [() => desk.find('fox'), () => desk.tap(0), () => desk.fit()])
      expect(act).toThrow('No subtitle file is open.');
  });

  it('sets a clock that stands by a line, with the time that was spent on typing', () => {
    const { desk, run, position, viewing } = sit();
    desk.find('ga');
    run(3);
    desk.find('garden');
    run(1.5);
    const found = desk.find('garden n1');
    expect(found.lines[0]).toEqual({
      id: 1,
      at: LINES[1]!.start,
      text: 'The garden has number n1.',
    });
    desk.tap(1);
    expect(position()).toBeCloseTo(endOf(1) + REACTION + 4.5, 6);
    expect(viewing.isPlaying()).toBe(true);
    expect(desk.view()?.inStep).toBe(true);
    viewing.undoStep();
    expect(position()).toBe(0);
  });

  it('is exact with a line that is tapped as it ends, and gives those that follow', () => {
    const { desk, run, position, viewing } = sit();
    desk.find('n0');
    run(4);
    expect(idsOf(desk.tap(0))).toEqual([1, 2, 3]);
    run(10);
    desk.tap(1);
    expect(position()).toBeCloseTo(endOf(1) + REACTION, 6);
    // Words that were wiped out again are no search.
    desk.find('lamp');
    run(5);
    desk.find('');
    run(5);
    desk.tap(2);
    expect(position()).toBeCloseTo(endOf(2) + REACTION, 6);
    // A pause while somebody types stops the film, too.
    desk.find('n2');
    run(2);
    viewing.pause();
    run(30);
    desk.tap(2);
    expect(position()).toBeCloseTo(endOf(2) + REACTION + 2, 6);
    // Somebody who began to type minutes ago has not just heard the line.
    desk.find('n2');
    run(121);
    desk.tap(2);
    expect(position()).toBeCloseTo(endOf(2) + REACTION, 6);
  });

  it('shows nobody on a first watch what lies more than a minute beyond what was watched', () => {
    const { desk, viewing } = sit({ frontier: filmSeconds(1_200), position: filmSeconds(300) });
    const last = LINES.findLastIndex(({ start }) => start <= 1_260);
    expect(idsOf(desk.find(`n${String(last)}`))).toEqual([last]);
    expect(desk.find(`n${String(last + 1)}`)).toEqual({ lines: [], upTo: 1_260 });
    expect(() => desk.tap(last + 1)).toThrow(FootlightError);
    expect(() => desk.tap(LINES.length)).toThrow(FootlightError);
    viewing.setAudience('seen');
    expect(idsOf(desk.find(`n${String(last + 1)}`))).toEqual([last + 1]);
    expect(desk.find('n479').upTo).toBeNull();
    expect(idsOf(desk.tap(478))).toEqual([479]);
  });

  it('reckons the reach in the time of the copy', () => {
    const step = { edition: 'at-25', rate: 1, offset: 0 };
    const { desk } = sit({ frontier: filmSeconds(1_000), step });
    expect(desk.find('n1').upTo).toBeCloseTo(1_020, 6);
  });

  it('finds the nearest first', () => {
    const { desk } = sit({ audience: 'seen', position: filmSeconds(3_000) });
    const off = idsOf(desk.find('kettle')).map((id) => Math.abs(LINES[id]!.start - 3_000));
    expect(off).toHaveLength(6);
    expect(off).toEqual([...off].sort((a, b) => a - b));
    expect(off[0]).toBeLessThan(90);
  });

  /** The same lines in a file for a copy at 25 frames whose first 12 seconds are another leader. */
  const FOREIGN = LINES.filter((_, i) => i % 7 !== 3).map(({ start, end, text }) => ({
    start: start * 0.96 + 12,
    end: end * 0.96 + 12,
    text,
  }));
  const ONSETS = LINES.map(({ start }) => start);

  it('fits another file from its times alone, and sets the clock by its lines then', () => {
    const { desk, kept, position, viewing } = sit({ audience: 'seen' }, FOREIGN);
    expect(() => desk.fit()).toThrow('No other file');
    kept['small'] = ONSETS;
    expect(desk.view()?.canFit).toBe(true);
    desk.fit();
    expect(desk.view()?.fit).toMatchObject({ edition: 'at-25', rate: 1, matched: FOREIGN.length });
    expect(desk.view()?.fit?.ahead).toBeCloseTo(-12, 2);
    const [line] = desk.find('n400').lines;
    desk.tap(line!.id);
    expect(position()).toBeCloseTo(endOf(400) + REACTION / 0.96, 1);
    expect(viewing.saved().step.edition).toBe('at-25');
  });

  it('sets a clock anew that was set by the file before it was fitted', () => {
    const { desk, kept, position, run } = sit({ audience: 'seen' }, FOREIGN);
    kept['small'] = ONSETS;
    const [line] = desk.find('n300').lines;
    desk.tap(line!.id);
    expect(Math.abs(position() - endOf(300))).toBeGreaterThan(60);
    run(100);
    desk.fit();
    expect(position()).toBeCloseTo(endOf(300) + (REACTION + 100) / 0.96, 1);
  });

  it('refuses times that are those of another film', () => {
    const { desk, kept } = sit();
    kept['small'] = Array.from({ length: 500 }, (_, i) => i * 11 + Math.cos(i * i * 3) * 4);
    expect(() => desk.fit()).toThrow('do not fit');
    expect(desk.view()?.fit).toBeNull();
  });

  /** Two landmarks, an hour apart, on a copy at 25 frames. */
  function tapLandmarks({ viewing, run }: Sitting): void {
    viewing.tap('door');
    run(3_600 * 0.96);
    viewing.tap('bridge');
  }

  it('keeps the times, and only them, when landmarks have proved them', () => {
    const lines = LINES.map((line) => ({
      ...line,
      start: line.start * 0.96,
      end: line.end * 0.96,
    }));
    const sitting = sit({ audience: 'seen' }, lines);
    tapLandmarks(sitting);
    expect(sitting.viewing.state().step).toMatchObject({
      edition: 'at-25',
      fit: { quality: 'sure' },
    });
    const next = lines.findIndex(({ end }) => end > sitting.position() * 0.96);
    sitting.run(lines[next]!.end + REACTION - sitting.position() * 0.96);
    sitting.desk.tap(next);
    expect(sitting.kept['small']).toHaveLength(LINES.length);
    for (const [i, onset] of sitting.kept['small']!.entries())
      expect(onset).toBeCloseTo(LINES[i]!.start, 1);
  });

  it('keeps nothing that one side alone says, or both in different ways', () => {
    const alone = sit({ audience: 'seen' });
    alone.desk.tap(100);
    alone.run(200);
    alone.desk.tap(120);
    expect(alone.kept).toEqual({});
    const apart = sit({ audience: 'seen' });
    tapLandmarks(apart);
    apart.desk.tap(LINES.findIndex(({ end }) => end > apart.position() + 20));
    expect(apart.kept).toEqual({});
  });

  it('never shows a newcomer a line beyond the reach, whatever they do', () => {
    const act = fc.oneof(
      fc.record({
        does: fc.constant('find' as const),
        text: fc.constantFrom(...WORDS, 'n', 'the', ''),
      }),
      fc.record({ does: fc.constant('tap' as const), id: fc.nat(500) }),
      fc.record({
        does: fc.constantFrom('wait' as const, 'seek' as const),
        seconds: fc.nat(2_000),
      }),
      fc.record({
        does: fc.constantFrom('play' as const, 'pause' as const, 'undo' as const, 'fit' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.boolean(), (acts, isForeign) => {
        const { desk, viewing, run, kept } = sit({}, isForeign ? FOREIGN : LINES);
        if (isForeign) kept['small'] = ONSETS;
        for (const given of acts) {
          try {
            const shown =
              given.does === 'find'
                ? desk.find(given.text)
                : given.does === 'tap'
                  ? desk.tap(given.id)
                  : undefined;
            if (given.does === 'wait') run(given.seconds);
            if (given.does === 'seek') viewing.seek(filmSeconds(given.seconds));
            if (given.does === 'play') viewing.play();
            if (given.does === 'pause') viewing.pause();
            if (given.does === 'undo') viewing.undoStep();
            if (given.does === 'fit') desk.fit();
            const { frontier } = viewing.viewpoint();
            // Whichever way the file runs, its seconds are no more than the film's, and twelve.
            for (const { at } of shown?.lines ?? [])
              expect(at).toBeLessThanOrEqual(frontier + 60 + 12 + 1e-6);
          } catch (error) {
            if (!(error instanceof FootlightError)) throw error;
          }
        }
      }),
      THOUSANDS,
    );
  });
});

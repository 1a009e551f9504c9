import type { ElectronApplication, Page } from '@playwright/test';
import { startSessionBus, type Desktop } from './support/desktop';
import { FilmClock } from './support/film-clock';
import type { LaunchOptions, RunningApp } from './support/footlight';
import { inMain } from './support/in-main';
import type { Said } from './support/liar';
import { LyingPlayer, metadata } from './support/lying-player';
import { answer } from './support/steps';
import { expect, testWithDesktop as test } from './support/with-desktop';

/** The second at which the liar stands before it lies. */
const TRUE_SECOND = 600;

/** The app on that desktop with a bus, for somebody who has seen the film. */
async function begin(
  launch: (options: LaunchOptions) => Promise<RunningApp>,
  desktop: Desktop,
): Promise<RunningApp & { clock: FilmClock }> {
  const bus = await startSessionBus(desktop);
  const running = await launch({ environment: { XDG_RUNTIME_DIR: desktop.folder, ...bus } });
  await answer(running.page, 'seen');
  return { ...running, clock: await FilmClock.of(running.app, running.page) };
}

/** A liar that is followed and has been honest until now. From the second one on it is followed by itself. */
async function followed(page: Page, desktop: Desktop, isFirst: boolean): Promise<LyingPlayer> {
  const liar = await LyingPlayer.start(desktop, TRUE_SECOND);
  if (isFirst) await page.getByRole('button', { name: 'Follow Liar' }).first().click();
  await expect(page.locator('.player-line')).toHaveText('In step with Liar, paused');
  return liar;
}

/** A search is answered, and what it found can be read. */
async function expectAnswers(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('planetarium');
  await expect(page.getByRole('option').first()).toContainText(/planetarium/i);
  await page.keyboard.press('Escape');
}

const POSITIONS: readonly (readonly [what: string, said: Said])[] = [
  ['less than nothing', ['x', -5_000_000]],
  ['hundreds of thousands of years', ['x', '9223372036854775807']],
  ['as much before the beginning', ['x', '-9223372036854775808']],
  ['a day and a second', ['x', 86_401_000_000]],
  ['hours after the end', ['x', 30_000_000_000]],
  ['no number', ['d', NaN]],
  ['a number without an end', ['d', Infinity]],
  ['words', ['s', 'at the planetarium']],
  ['a list', ['as', ['1', '2']]],
];

test('a player on the bus that tells positions of no film moves nothing, and is named', async ({
  launch,
  desktop,
  picture,
}) => {
  const { page, clock } = await begin(launch, desktop);
  for (const [i, [what, said]] of POSITIONS.entries()) {
    await test.step(what, async () => {
      const liar = await followed(page, desktop, i === 0);
      liar.answer('Position', said);
      for (let times = 0; times < 3; times += 1) liar.jump(said);
      await expect(
        page.getByText('Liar tells positions that no film has. The clock goes on by hand.'),
      ).toBeVisible();
      await expect(page.locator('.player-line')).toHaveText('Clock by hand');
      await expectAnswers(page);
      await page.getByText('Liar tells positions').scrollIntoViewIfNeeded();
      if (i === 0) await picture(page, 'player-liar');
      liar.close();
    });
  }
  expect(await clock.positions()).toEqual([0, TRUE_SECOND]);
});

const MEBIBYTE = 2 ** 20;

/** What is no film any more, and what is one still, by the name that it was offered under. */
const FILMS: readonly (readonly [what: string, said: Said, says: RegExp])[] = [
  ['without a length', metadata({ 'mpris:length': ['x', 0] }), /Perhaps this film/],
  ['of less than nothing', metadata({ 'mpris:length': ['x', -1] }), /Perhaps this film/],
  ['of a length in words', metadata({ 'mpris:length': ['s', 'long'] }), /Perhaps this film/],
  ['that lasts no number', metadata({ 'mpris:length': ['as', []] }), /Perhaps this film/],
  [
    'with a title of a mebibyte',
    metadata({ 'xesam:title': ['s', `La La Land ${'and so on '.repeat(MEBIBYTE / 10)}`] }),
    /This film, by its name/,
  ],
  ['whose title is a number', metadata({ 'xesam:title': ['d', 2016] }), /Perhaps this film/],
  ['that is words alone', ['s', 'La La Land'], /Nothing is loaded/],
  ['that is a heap of nothing', ['aav', [[], [], []]], /Nothing is loaded/],
];

test('a player on the bus that tells nonsense of what it plays is shown as what it can be, and moves nothing', async ({
  launch,
  desktop,
  picture,
}) => {
  const { page, clock } = await begin(launch, desktop);
  const row = page.locator('.player-row').filter({ hasText: 'Liar' });
  const liar = await followed(page, desktop, true);
  for (const [what, said, says] of FILMS) {
    await test.step(`a film ${what}`, async () => {
      liar.change('Metadata', metadata());
      await expect(page.locator('.player-line')).toHaveText('In step with Liar, paused');
      liar.change('Rate', ['d', NaN]);
      liar.change('PlaybackStatus', ['d', -1]);
      liar.change('Metadata', said);
      await expect(row).toContainText(says);
      await expectAnswers(page);
      expect((await row.textContent())?.length).toBeLessThan(250);
      await row.scrollIntoViewIfNeeded();
      await picture(page, `player-nonsense-${what.split(' ').at(-1) ?? ''}`);
    });
  }
  expect(await clock.positions()).toEqual([0, TRUE_SECOND]);
  liar.close();
});

/** Begins to note how long the main process is busy with one thing at most; answers in milliseconds when asked. */
async function watchMain(app: ElectronApplication): Promise<() => Promise<number>> {
  await inMain(app, () => {
    const noted = globalThis as { longest?: number };
    let last = performance.now();
    noted.longest = 0;
    setInterval(() => {
      const now = performance.now();
      noted.longest = Math.max(noted.longest ?? 0, now - last);
      last = now;
    }, 5);
  });
  return () =>
    inMain(app, () => {
      const noted = globalThis as { longest?: number };
      const { longest = NaN } = noted;
      noted.longest = 0;
      return longest;
    });
}

/** Milliseconds after which a window seems frozen, also on a slow machine. */
const FROZEN = 3_000;

const FLOODS: readonly (readonly [
  what: string,
  says: string,
  send: (liar: LyingPlayer) => void,
])[] = [
  [
    'a hundred thousand changes at once',
    'Liar sends more messages than a player has reason to.',
    (liar) => liar.change('Metadata', metadata(), 100_000),
  ],
  [
    'a hundred thousand jumps at once',
    'Liar sends more messages than a player has reason to.',
    (liar) => liar.jump(['x', TRUE_SECOND * 1e6], 100_000),
  ],
  [
    'a thousand titles of a mebibyte',
    'Liar sends more than a player has reason to.',
    (liar) => {
      liar.change(
        'Metadata',
        metadata({ 'xesam:title': ['s', `La La Land ${'and '.repeat(MEBIBYTE / 4)}`] }),
        1_000,
      );
    },
  ],
  [
    'a message of sixteen mebibytes',
    'Liar sends more than a player has reason to.',
    (liar) => liar.change('Metadata', ['s', 'x'.repeat(16 * MEBIBYTE)]),
  ],
  [
    'what cannot be read',
    'Liar sends what cannot be read.',
    (liar) => liar.change('Metadata', ['h', 0]),
  ],
  [
    'an answer that cannot be read',
    'Liar sends what cannot be read.',
    (liar) => {
      liar.answer('Position', ['h', 0]);
      liar.jump(['x', TRUE_SECOND * 1e6]);
    },
  ],
];

test('a player on the bus that floods it is left alone, in words, and the app answers on', async ({
  launch,
  desktop,
  picture,
}) => {
  const { app, page, clock } = await begin(launch, desktop);
  const longest = await watchMain(app);
  for (const [i, [what, says, send]] of FLOODS.entries()) {
    await test.step(what, async () => {
      const liar = await followed(page, desktop, i === 0);
      await longest();
      send(liar);
      await expectAnswers(page);
      await expect(page.getByText(`${says} The clock goes on by hand.`)).toBeVisible();
      await expectAnswers(page);
      const busy = await longest();
      console.log(`${what}: main is busy for ${busy.toFixed(0)} ms at a time at most`);
      expect(busy).toBeLessThan(FROZEN);
      await page.getByText(says).scrollIntoViewIfNeeded();
      if (i === 0) await picture(page, 'player-floods');
      liar.close();
    });
  }
  expect(await clock.positions()).toEqual([0, TRUE_SECOND]);
});

test('a player on the bus that leaps about keeps nobody from a search, and the film is where it ends', async ({
  launch,
  desktop,
}) => {
  const { app, page, clock } = await begin(launch, desktop);
  const liar = await followed(page, desktop, true);
  const longest = await watchMain(app);
  let leaps = 0;
  // Fewer than would make it lose all belief.
  const leaping = setInterval(() => {
    leaps += 1;
    liar.jump(['x', (leaps % 2 === 0 ? 1_200 : 6_000) * 1e6]);
  }, 4);
  try {
    for (let times = 0; times < 3; times += 1) await expectAnswers(page);
  } finally {
    clearInterval(leaping);
  }
  const busy = await longest();
  console.log(`${String(leaps)} leaps: main is busy for ${busy.toFixed(0)} ms at a time at most`);
  expect(busy).toBeLessThan(FROZEN);
  liar.answer('Position', ['x', 3_000_000_000]);
  liar.jump(['x', 3_000_000_000]);
  await clock.heard(0, ({ position }) => position === 3_000);
  await expect(page.locator('.player-line')).toHaveText('In step with Liar, paused');
  await expect(page.locator('.film-time-now')).toHaveText('0:50:00');
  liar.close();
});

import type { Page } from '@playwright/test';
import { stop } from '../scripts/runtime/say';
import { answerOnce, openPlace, startBare, startFootlight } from './place';
import { median, percentile } from './support';

/** Either of the two is enough: the frames of a screen, or not much more than those of a page that draws next to nothing. */
const LIMITS = { frame: 17, ratio: 1.3 } as const;
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);

/** Pointer moves in one scrub, and words that are typed and taken back, one key in a few frames. */
const MOVES = 240;
const TYPED = 'griffith observatory';

interface FrameWatch {
  frames: number[];
  isWatching: boolean;
}

/** `npm run bench:frames`: how evenly frames come while the ribbon is scrubbed and results change. Linux only. */
async function bench(): Promise<void> {
  const place = await openPlace();
  const scrubbed = { ours: [] as number[], bare: [] as number[] };
  const typed = { ours: [] as number[], bare: [] as number[] };
  try {
    await answerOnce(place);
    for (let round = 0; round < ROUNDS; round += 1) {
      const ours = await startFootlight(place);
      const ribbon = ours.page.getByRole('slider', { name: 'The film' });
      await ribbon.waitFor();
      const box = await ribbon.boundingBox();
      if (!box) throw new Error('The ribbon is not drawn.');
      const field = ours.page.getByRole('combobox', { name: 'Search the film' });
      scrubbed.ours.push(...(await framesOf(ours.page, () => scrub(ours.page, box))));
      await field.click();
      typed.ours.push(...(await framesOf(ours.page, () => type(ours.page))));
      await ours.app.close();

      const bare = await startBare(place);
      await bare.page.getByRole('textbox').waitFor();
      scrubbed.bare.push(...(await framesOf(bare.page, () => scrub(bare.page, box))));
      await bare.page.getByRole('textbox').click();
      typed.bare.push(...(await framesOf(bare.page, () => type(bare.page))));
      await bare.app.close();
    }
    const verdicts = [report('scrubbing the ribbon', scrubbed), report('results change', typed)];
    if (verdicts.includes(false)) process.exitCode = 1;
  } finally {
    place.close();
  }
}

/** From one end of the ribbon to the other and back, with the button down. */
async function scrub(
  page: Page,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Promise<void> {
  await page.mouse.move(x + 4, y + height / 3);
  await page.mouse.down();
  for (let move = 0; move < MOVES; move += 1) {
    const share = 1 - Math.abs(1 - (2 * move) / MOVES);
    await page.mouse.move(x + 4 + share * (width - 8), y + height / 3);
  }
  await page.mouse.up();
}

async function type(page: Page): Promise<void> {
  await page.keyboard.type(TYPED, { delay: 60 });
  for (let key = 0; key < TYPED.length; key += 1) {
    await page.keyboard.press('Backspace', { delay: 60 });
  }
}

/** The time from each frame to the next while something is done, in milliseconds. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const watch: FrameWatch = { frames: [], isWatching: true };
    Object.assign(window, { frameWatch: watch });
    // Something has to change in each frame, or a page that has nothing to draw would have none.
    const mark = document.createElement('div');
    mark.style.cssText = 'position:fixed;right:0;bottom:0;width:2px;height:2px;background:#888';
    document.body.append(mark);
    let before: number | undefined;
    const next = (now: number): void => {
      if (before !== undefined) watch.frames.push(now - before);
      before = now;
      mark.style.opacity = watch.frames.length % 2 === 0 ? '1' : '0.5';
      if (watch.isWatching) requestAnimationFrame(next);
      else mark.remove();
    };
    requestAnimationFrame(next);
  });
  await act();
  return page.evaluate(() => {
    const { frameWatch } = window as unknown as { frameWatch: FrameWatch };
    frameWatch.isWatching = false;
    return frameWatch.frames;
  });
}

function report(what: string, { ours, bare }: { ours: number[]; bare: number[] }): boolean {
  const [ourEnd, bareEnd] = [percentile(ours, 95), percentile(bare, 95)];
  const ratio = ourEnd / bareEnd;
  const isKept = ourEnd <= LIMITS.frame || ratio <= LIMITS.ratio;
  const words = (name: string, times: number[]): string =>
    `${name} ${median(times).toFixed(1)} / ${percentile(times, 95).toFixed(1)} / ${percentile(times, 99).toFixed(1)} ms in ${String(times.length)} frames`;
  process.stdout.write(
    `${what} (median / 95th / 99th): ${words('Footlight', ours)}; ${words('bare', bare)}; ` +
      `95th ${ratio.toFixed(2)} times (limit ${String(LIMITS.frame)} ms or ${String(LIMITS.ratio)} times): ${isKept ? 'kept' : 'NOT KEPT'}\n`,
  );
  return isKept;
}

bench().catch((error: unknown) => {
  stop(error instanceof Error ? error.message : String(error));
});

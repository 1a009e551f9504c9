import { TEXT_SIZES } from '#shared/text-sizes';
import { test } from './support/footlight';
import { expectNothingCut, setTextSize, widen } from './support/room';
import { furnish, VIEWS } from './support/views';

/**
 * From a column beside a player to a wall, for each size of the type: the smallest, the usual and the largest one. A
 * display in memory is none so wide, so that the page is told that it is.
 */
const ROOMS = [
  { size: TEXT_SIZES[0], widths: [360, 1240, 3840] },
  { size: 16, widths: [360, 560, 820, 1240, 1920, 3840] },
  { size: 32, widths: [360, 820, 1920, 3840] },
] as const;

for (const { size, widths } of ROOMS) {
  test(`nothing is cut and nothing scrolls sideways, from 360 to 3,840 px, with type of ${String(size)} px`, async ({
    launch,
    picture,
  }) => {
    test.setTimeout(600_000);
    const { page } = await launch();
    await furnish(page);
    await setTextSize(page, size);
    for (const width of widths) {
      await widen(page, width);
      for (const { name, open } of VIEWS) {
        await open(page);
        await expectNothingCut(page, `${name} at ${String(width)} px`);
        if (width !== 560 && width !== 3840)
          await picture(page, `room-${String(size)}-${String(width)}-${name}`);
      }
    }
  });
}

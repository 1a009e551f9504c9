import { z } from 'zod';
import { id, line } from './fields';

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

/** The ground under the places, as a few simplified lines in degrees (WGS 84). It gives nothing of the film away. */
export const map = z.strictObject({
  area: z
    .strictObject({ north: latitude, south: latitude, west: longitude, east: longitude })
    .refine(({ north, south, west, east }) => north > south && east > west, {
      message: 'an area has its north above its south and its east right of its west',
    }),
  lines: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(['coast', 'freeway', 'hills', 'river']),
        label: line,
        points: z
          .array(z.tuple([latitude, longitude]))
          .min(2)
          .max(500),
      }),
    )
    .max(100),
  labels: z.array(z.strictObject({ label: line, lat: latitude, lon: longitude })).max(100),
});
export type PackMap = z.infer<typeof map>;

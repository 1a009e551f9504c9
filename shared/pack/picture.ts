import { z } from 'zod';
import { id, line } from './fields';
import { MEDIA } from './file-name';
import { isLicence, LICENCES, needsReason } from './licence';

/** The longer side of a picture, in pixels: what a projector shows. Its memory, unpacked, is bounded by this. */
export const LONGEST_SIDE = 4096;

/** Bytes of one picture. */
export const LARGEST_PICTURE = 4_000_000;

/** How many pictures a pack may have; with its other files it stays below the limit of archives. */
export const MOST_PICTURES = 300;

/** What pictures are made of, by the endings of their files. */
export const PICTURE_TYPES = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const;
export type PictureType = keyof typeof PICTURE_TYPES;

/** In a built pack a picture has the SHA-256 of its bytes for a name: nothing else can be served in its place. */
export const PICTURE_FILE = new RegExp(`^${MEDIA}([0-9a-f]{64})\\.(png|jpg|webp)$`);

const side = z.int().min(1).max(LONGEST_SIDE);

/** What its author says of a picture. */
const said = {
  id,
  /** What is to be seen, for whoever cannot see it. */
  alt: z.string().trim().min(1).max(600),
  /** What stands below it. */
  caption: line.optional(),
  /** Who made it. */
  by: line,
  licence: z.string().refine(isLicence, `a licence is ${LICENCES}`),
  /** Where it was got, or how we know that it is free. */
  why: line.optional(),
};

const hasReason = {
  rule: ({ licence, why }: { licence: string; why?: string | undefined }): boolean =>
    !needsReason(licence) || why !== undefined,
  otherwise: {
    message:
      'what is in the public domain says why: who made it, when it was published, when they died',
    path: ['why'],
  },
};

/** A picture of a built pack. */
export const picture = z
  .strictObject({
    ...said,
    file: z.string().regex(PICTURE_FILE, 'a picture is named by its hash'),
    width: side,
    height: side,
  })
  .refine(hasReason.rule, hasReason.otherwise);
export type Picture = z.infer<typeof picture>;

/** The same as it is written in `media.yaml`: `file` is its name in the folder `media`. */
export const pictureSource = z
  .strictObject({
    ...said,
    file: z.string().regex(/^[^/\\]{1,120}$/, 'the name of a file in the folder "media"'),
  })
  .refine(hasReason.rule, hasReason.otherwise);
export type PictureSource = z.infer<typeof pictureSource>;

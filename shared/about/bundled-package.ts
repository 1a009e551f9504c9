import { z } from 'zod';

/** A package of somebody else that is in what ships, and on what terms. */
export const bundledPackage = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  /** As SPDX names it. */
  licence: z.string().min(1),
  author: z.string().nullable(),
  /** Where it is at home, and its source with it. */
  home: z.string().nullable(),
  /** Of its licence; null where it brings none along and only names it. */
  text: z.string().nullable(),
});
export type BundledPackage = z.infer<typeof bundledPackage>;

/** `licences.json`: lies beside a bundle, and names what is in it. */
export const bundledPackages = z.array(bundledPackage);
export const LICENCES_FILE = 'licences.json';

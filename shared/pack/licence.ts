/** Under what a picture may be handed on with a pack: words of our own, or an identifier of the SPDX list. */

/** Made by the author of the pack, who gives it away with it. */
const OWN = 'own-work';

/** Nobody’s any more, or never anybody’s; `why` says how we know. */
const PUBLIC_DOMAIN = 'public-domain';

const CREATIVE_COMMONS = /^CC-BY(?:-NC)?(?:-SA|-ND)?-(?:1\.0|2\.0|2\.5|3\.0|4\.0)$/;

const NAMES: Readonly<Record<string, string>> = {
  [OWN]: 'made for this pack',
  [PUBLIC_DOMAIN]: 'public domain',
  'CC0-1.0': 'CC0',
  'FAL-1.3': 'Free Art License',
};

/** What a licence may be, for whoever wrote something else. */
export const LICENCES =
  'own-work (you made it), public-domain (with why), CC0-1.0, FAL-1.3, or a Creative Commons licence such as CC-BY-SA-4.0';

/** Whether a pack may carry what stands under it: no "fair use", nothing without a name. */
export function isLicence(text: string): boolean {
  return Object.hasOwn(NAMES, text) || CREATIVE_COMMONS.test(text);
}

/** A licence as a reader is told it: `CC BY-SA 4.0`. */
export function licenceName(licence: string): string {
  return NAMES[licence] ?? licence.replace(/^CC-/, 'CC ').replace(/-(\d\.\d)$/, ' $1');
}

/** Whether one has to say of a picture why it may be handed on. */
export function needsReason(licence: string): boolean {
  return licence === PUBLIC_DOMAIN;
}

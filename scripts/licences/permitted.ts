/** Licences that let anybody pass a package on in a bundle, as long as their text comes along. */
const PERMISSIVE: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/**
 * Packages on terms that ask for more than their text, by name, with the terms that we have met.
 * Of the stemmers, files may stand in a larger work as they are, where it says where their source lies: it says so on
 * the page about the app, and we have changed none.
 */
const TERMS_MET: Readonly<Record<string, string>> = { 'lunr-languages': 'MPL-1.1' };

/** Whether one of the licences to choose from, or all of those that hold together, are permissive ones. */
function isPermissive(licence: string): boolean {
  const terms = licence.replace(/^\(([^()]*)\)$/, '$1');
  return terms
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => PERMISSIVE.includes(one)));
}

/** Whether a package may be bundled on these terms, which SPDX has named. */
export function isPermitted(name: string, licence: string): boolean {
  return isPermissive(licence) || TERMS_MET[name] === licence;
}

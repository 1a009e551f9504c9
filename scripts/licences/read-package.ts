import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BundledPackage } from '../../shared/about/bundled-package';
import { isPermitted } from './permitted';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;

/** What tools append of what is bundled in them, and not in what they leave in our bundles. */
const OF_OTHERS = /^#+ Licenses of bundled dependencies$[^]*/m;

const named = z.union([z.string(), z.looseObject({ name: z.string() })]).optional();
const typed = z.union([z.string(), z.looseObject({ type: z.string() })]);
const description = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: typed.optional(),
  licenses: z.array(typed).optional(),
  author: named,
  homepage: z.string().optional(),
  repository: z.union([z.string(), z.looseObject({ url: z.string() })]).optional(),
});
type Description = z.infer<typeof description>;

/**
 * What a package says of itself, for whoever gets it bundled.
 * @param folder where it is installed
 * @throws Error where it may not be bundled, with its name and what to do
 */
export function readPackage(folder: string): BundledPackage {
  const said = description.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const read = {
    name: said.name,
    version: said.version,
    licence: licenceOf(said),
    author: authorOf(said),
    home: homeOf(said),
    text: textIn(folder),
  };
  const { licence } = read;
  if (licence === null)
    throw new Error(
      `${read.name} ${read.version} is bundled, and names no licence in its package.json${read.text === null ? ' and brings no licence file along' : ''}. ` +
        'Ask its authors for one, or do without the package.',
    );
  if (!isPermitted(read.name, licence))
    throw new Error(
      `${read.name} ${read.version} is bundled, and its licence, ${licence}, is none of those in scripts/licences/permitted.ts. ` +
        'Do without the package; or read the licence, meet its terms, and say there how.',
    );
  return { ...read, licence };
}

/** All that a package puts before a choice may be chosen from. */
function licenceOf({ license, licenses = [] }: Description): string | null {
  const names = (license === undefined ? licenses : [license]).map((one) =>
    typeof one === 'string' ? one : one.type,
  );
  return names.length === 0 ? null : names.join(' OR ');
}

/** The name alone: nobody has asked to get mail from here. */
function authorOf({ author }: Description): string | null {
  const name = typeof author === 'string' ? author : author?.name;
  return name?.replace(/\s*[<(].*$/, '') ?? null;
}

function homeOf({ homepage, repository }: Description): string | null {
  if (homepage !== undefined) return homepage.replace(/#readme$/, '');
  const address = typeof repository === 'string' ? repository : repository?.url;
  if (address === undefined) return null;
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(address)?.[1];
  if (short !== undefined) return `https://github.com/${short}`;
  const path = address.replace(/^(?:git\+)?(?:https?|ssh|git):\/\/(?:git@)?|^git@|\.git$/g, '');
  return `https://${path.replace(':', '/')}`;
}

function textIn(folder: string): string | null {
  const texts = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(OF_OTHERS, '').trim());
  const text = texts.join('\n\n').replaceAll('\r\n', '\n');
  return text === '' ? null : text;
}

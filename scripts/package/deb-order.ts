import { parseArgs } from 'node:util';

const COMPRESSIONS = ['gz', 'xz', 'zst'] as const;

/** What is to be packed, read from the arguments that electron-builder has for fpm. */
export interface DebOrder {
  /** Path of the package that is made. */
  package: string;
  compression: (typeof COMPRESSIONS)[number];
  /** Fields of the control file, in their order; those of several lines are folded as Debian wants it. */
  control: readonly (readonly [string, string])[];
  afterInstall: string;
  afterRemove: string;
  /** Files and folders, and where in the system they go. */
  inputs: readonly { from: string; to: string }[];
}

const OPTIONS = {
  s: { type: 'string', short: 's' },
  t: { type: 'string', short: 't' },
  force: { type: 'boolean' },
  depends: { type: 'string', short: 'd', multiple: true },
  'deb-recommends': { type: 'string', multiple: true },
  'deb-compression': { type: 'string' },
  'deb-priority': { type: 'string' },
  architecture: { type: 'string' },
  'after-install': { type: 'string' },
  'after-remove': { type: 'string' },
  description: { type: 'string' },
  version: { type: 'string' },
  package: { type: 'string' },
  name: { type: 'string' },
  maintainer: { type: 'string' },
  vendor: { type: 'string' },
  url: { type: 'string' },
  category: { type: 'string' },
  license: { type: 'string' },
} as const;

/**
 * @throws TypeError on an argument that is not known here, so that nothing which a newer builder asks for is left out in
 * silence, and Error on one that is missing
 */
export function readDebOrder(args: readonly string[]): DebOrder {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  });
  if (values.t !== 'deb')
    throw new Error(`Only packages for Debian are made here, not ${values.t ?? 'nothing'}.`);
  const given = (
    name: Exclude<keyof typeof OPTIONS, 'force' | 'depends' | 'deb-recommends'>,
  ): string => {
    const value = values[name];
    if (value === undefined) throw new Error(`--${name} is missing.`);
    return value;
  };
  const compression = COMPRESSIONS.find((name) => name === values['deb-compression']);
  if (compression === undefined)
    throw new Error(`--deb-compression is one of ${COMPRESSIONS.join(', ')}.`);
  const recommends = values['deb-recommends'] ?? [];
  return {
    package: given('package'),
    compression,
    control: [
      ['Package', given('name')],
      ['Version', given('version')],
      ['Architecture', given('architecture')],
      ['Maintainer', given('maintainer')],
      ['Section', given('category')],
      ['Priority', given('deb-priority')],
      ['Homepage', given('url')],
      ...(values.depends ? [['Depends', values.depends.join(', ')] as const] : []),
      ...(recommends.length > 0 ? [['Recommends', recommends.join(', ')] as const] : []),
      ['Description', folded(given('description'))],
    ],
    afterInstall: given('after-install'),
    afterRemove: given('after-remove'),
    inputs: positionals.map((input) => {
      const at = input.lastIndexOf('=');
      if (at < 1) throw new Error(`${input} does not say where it goes: it is FROM=TO.`);
      return { from: input.slice(0, at), to: input.slice(at + 1) };
    }),
  };
}

/** The first line is the synopsis; every further one begins with a space, an empty one with a dot. */
function folded(description: string): string {
  const [synopsis = '', ...lines] = description.trim().split('\n');
  return [
    synopsis.trim(),
    ...lines.map((line) => ` ${line.trim() === '' ? '.' : line.trim()}`),
  ].join('\n');
}

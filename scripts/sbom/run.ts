import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readLicences } from '#core/about/read-licences';
import { CHECKOUT } from '../runtime/checkout';
import { say, stop } from '../runtime/say';
import { billOfMaterials, shipped } from './shipped';

// `npm run sbom`: what is in the app that has been built, in the form of CycloneDX. npm reads it off the lock file, without
// a network; what is only for development is left out.

const OUT = join(CHECKOUT, 'out');
const FILE = join(OUT, 'sbom.cdx.json');

/** Everything that the lock file has. */
function whole(): unknown {
  const asked = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline'];
  const printed = execFileSync('npm', asked, {
    cwd: CHECKOUT,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    shell: process.platform === 'win32',
  });
  return JSON.parse(printed);
}

try {
  const app = z
    .object({ name: z.string(), version: z.string() })
    .parse(JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')));
  const packages = await readLicences(
    ['main', 'preload', 'renderer'].map((name) => join(OUT, name)),
  );
  const bill = shipped(billOfMaterials.parse(whole()), app, packages);
  writeFileSync(FILE, `${JSON.stringify(bill, null, 2)}\n`);
  say(`${String(bill.components.length)} components are named in ${FILE}`);
} catch (error) {
  stop(
    `The bill of materials could not be made. ${error instanceof Error ? error.message : String(error)} It is made from an app that has been built: npm run build:app`,
  );
}

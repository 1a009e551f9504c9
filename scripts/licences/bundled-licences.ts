import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { LICENCES_FILE, type BundledPackage } from '../../shared/about/bundled-package';
import { CHECKOUT } from '../runtime/checkout';
import { readPackage } from './read-package';

/** Tools that put a few lines of their own into what they bundle, by how they name these. */
const TOOLS = /^\0(rolldown|vite)\//;

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes beside a bundle whose packages are in it, on what terms, and ends the build where one may not be.
 * @param also folders of packages that ship beside the bundle
 */
export function bundledLicences(also: readonly string[] = []): Plugin {
  let root = '';
  return {
    name: 'footlight-licences',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const folders = new Set(also.map((folder) => resolve(CHECKOUT, folder)));
      for (const id of Object.values(bundle).flatMap((output) => sourcesOf(output, root))) {
        const tool = TOOLS.exec(id)?.[1];
        const folder = tool === undefined ? packageFolder(id) : folderOf(tool);
        if (folder !== undefined) folders.add(folder);
      }
      const source = JSON.stringify(inOrder([...folders].map(readPackage)), null, 1);
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source });
    },
  };
}

/** What a file of a bundle was made of: modules (styles among them), or the file that it is a copy of, as fonts are. */
function sourcesOf(output: Rolldown.OutputChunk | Rolldown.OutputAsset, root: string): string[] {
  return output.type === 'chunk'
    ? output.moduleIds
    : output.originalFileNames.map((name) => resolve(root, name));
}

/**
 * Where the package lies that a module belongs to.
 * @returns undefined for a module of ours
 */
function packageFolder(id: string): string | undefined {
  return PACKAGE.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[1];
}

function folderOf(name: string): string {
  return join(CHECKOUT, 'node_modules', name);
}

/** Each once, and in the same order on every machine. */
function inOrder(packages: readonly BundledPackage[]): BundledPackage[] {
  const byId = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

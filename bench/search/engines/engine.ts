import type { BenchQuery } from '../queries/query';

/** What is shown of an entry that was found. */
export interface Hit {
  id: string;
  title: string;
  /** Its text, or the stretch of it that is shown. */
  body: string;
}

/** So many are shown. */
export const SHOWN = 10;

/** A library that is ready to be asked. */
export interface OpenLibrary {
  /** The best, best first; undefined where the engine has no way to ask so. */
  search: (query: BenchQuery) => readonly Hit[] | undefined;
  close: () => void;
}

/** One of the engines that are measured. */
export interface Engine {
  open: (folder: string) => Promise<OpenLibrary>;
}

/** How an engine's libraries are made. */
export interface Maker {
  /** Makes what libraries of any size share, in a process of its own. */
  prepare?: (shared: string, entries: number) => void;
  /**
   * Makes a library, in a process of its own.
   * @param folder an empty one for its files
   * @param shared what `prepare` made
   */
  build: (folder: string, entries: number, shared: string) => void | Promise<void>;
  /** A small library's bytes: as long as these are the same, so are those of a large one. */
  sample?: () => readonly Uint8Array[];
}

/** Engines by name, and the most entries that each is measured with unless asked. */
export const ENGINES = {
  footlight: Infinity,
  'footlight-marked': Infinity,
  lunr: 3_000,
  minisearch: 30_000,
  flexsearch: 300_000,
  sqlite: 300_000,
} as const;
export type EngineName = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];

/** @throws RangeError if there is none of that name */
export function engineNamed(name: string): EngineName {
  const found = ENGINE_NAMES.find((known) => known === name);
  if (found) return found;
  throw new RangeError(`there is no engine ${name}`);
}

/** Loads an engine: from here on its start counts. */
export async function loadEngine(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'footlight':
      return (await import('./footlight')).footlight;
    case 'footlight-marked':
      return (await import('./footlight')).footlightMarked;
    case 'lunr':
      return (await import('./lunr')).lunrEngine;
    case 'minisearch':
      return (await import('./minisearch')).miniSearch;
    case 'flexsearch':
      return (await import('./flexsearch')).flexSearch;
    case 'sqlite':
      return (await import('./sqlite')).sqlite;
  }
}

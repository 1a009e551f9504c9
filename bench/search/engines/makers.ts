import type { EngineName, Maker } from './engine';

/** What makes an engine's libraries: apart from the engines, so that to open one loads nothing of it. */
export async function loadMaker(name: EngineName): Promise<Maker> {
  switch (name) {
    case 'footlight':
    case 'footlight-marked':
      return (await import('./footlight-build')).footlightMaker;
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

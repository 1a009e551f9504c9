import type { SHELF_REQUESTS } from '#shared/shelf/requests';
import type { Services } from '../services';
import { choosePacks } from '../shelf/choose-packs';
import type { Answering } from './answers';

/** How requests about the films of this computer are answered. */
export function shelfAnswers(services: Services): Pick<Answering, keyof typeof SHELF_REQUESTS> {
  const { shelf } = services;
  return {
    getShelf: () => shelf.films(),
    openFilm: async ({ id, entry }) => {
      await services.openOther(id, entry);
      return undefined;
    },
    choosePacks: async () => {
      await choosePacks(services);
      return undefined;
    },
    expectPacks: () => {
      shelf.expect();
      return undefined;
    },
    importPacks: ({ paths }) => {
      shelf.take(paths);
      return undefined;
    },
    answerIncoming: ({ replace }) => {
      shelf.decide(replace);
      return undefined;
    },
    dismissIncoming: () => {
      shelf.dismiss();
      return undefined;
    },
    removePack: async ({ id }) => {
      await shelf.remove(id);
      return undefined;
    },
    restorePack: async () => {
      await shelf.restore();
      return undefined;
    },
    exportPack: ({ id }) => shelf.export(id),
    changeFilm: ({ id, ...change }) => {
      services.settings.changeFilm(id, change);
      return undefined;
    },
  };
}

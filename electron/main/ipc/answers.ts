import type { Answer, CheckedArgument, RequestName } from '#shared/ipc/contract';
import type { Services } from '../services';
import { hostAnswers } from './host-answers';

export type Answering = {
  [Name in RequestName]: (argument: CheckedArgument<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** How each request of the contract is answered. */
export function answersFrom(services: Services): Answering {
  const viewing = (): ReturnType<Services['openRoom']>['viewing'] => services.openRoom().viewing;
  return {
    getState: () => services.hub.get(),
    getClock: () => services.clock(),
    search: ({ text }) => services.openRoom().search(text),
    getLibrary: () => services.openRoom().library().contents(),
    openEntry: ({ id }) => services.openRoom().library().entry(id),
    openRead: ({ id }) => services.openRoom().library().longRead(id),
    play: () => {
      viewing().play();
      return undefined;
    },
    pause: () => {
      viewing().pause();
      return undefined;
    },
    seek: ({ to }) => {
      viewing().seek(to);
      return undefined;
    },
    seekBy: ({ seconds }) => {
      viewing().seekBy(seconds);
      return undefined;
    },
    nudge: ({ seconds }) => {
      viewing().nudge(seconds);
      return undefined;
    },
    setAudience: ({ audience }) => {
      viewing().setAudience(audience);
      return undefined;
    },
    confirmWatched: () => {
      viewing().confirmWatched();
      return undefined;
    },
    holdPopUp: ({ id, held }) => {
      viewing().hold(id, held);
      return undefined;
    },
    dismissPopUp: ({ id }) => {
      viewing().dismiss(id);
      return undefined;
    },
    changeSettings: (change) => {
      services.changeSettings(change);
      return undefined;
    },
    reopenPack: async () => {
      await services.reopen();
      return undefined;
    },
    getAfterFilm: () => services.openRoom().afterFilm(services.unseenPopUps()),
    ...hostAnswers(services),
  };
}

import type { Answer, CheckedArgument, RequestName } from '#shared/ipc/contract';
import { NOTHING_KEPT } from '#shared/keys/keymap';
import { withoutRecent, withRecent, withSaved } from '#shared/search/kept-searches';
import { changeKeymap } from '../keys/change-keymap';
import type { FloatDesk } from '../desktop/float-desk';
import type { GlobalKeys } from '../keys/global-keys';
import type { PlayerDesk } from '../players/player-desk';
import { saveFile } from '../save-file';
import type { Services } from '../services';
import { aboutAnswers } from './about-answers';
import { authorAnswers } from './author-answers';
import { hostAnswers } from './host-answers';
import { shelfAnswers } from './shelf-answers';
import { subtitleAnswers } from './subtitle-answers';

export type Answering = {
  [Name in RequestName]: (argument: CheckedArgument<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** Does something and answers nothing. */
function doing<Argument>(act: (argument: Argument) => unknown): (argument: Argument) => undefined {
  return (argument) => {
    act(argument);
    return undefined;
  };
}

/** How each request of the contract is answered. */
export function answersFrom(
  services: Services,
  globalKeys: GlobalKeys,
  floatDesk: FloatDesk,
  playerDesk: PlayerDesk,
): Answering {
  const viewing = (): ReturnType<Services['openRoom']>['viewing'] => services.openRoom().viewing;
  const transport = (): ReturnType<Services['openRoom']>['transport'] =>
    services.openRoom().transport;
  const { say } = services.words;
  return {
    getState: () => services.hub.get(),
    getClock: () => services.clock(),
    search: (question) => services.openRoom().search.ask(question),
    keepSearch: doing(({ text }) => services.changeSearches((kept) => withRecent(kept, text))),
    saveSearch: doing(({ text, saved }) =>
      services.changeSearches((kept) => withSaved(kept, text, saved)),
    ),
    forgetSearches: doing(() => services.changeSearches(withoutRecent)),
    findSimilar: ({ id }) => services.openRoom().search.similarTo(id),
    getLibrary: () => services.openRoom().library().contents(),
    openEntry: ({ id }) => services.openRoom().library().entry(id),
    openRead: ({ id }) => services.openRoom().library().longRead(id),
    play: doing(() => services.openedFilm().play()),
    pause: doing(() => transport().pause()),
    seek: doing(({ to }) => transport().seek(to)),
    seekBy: doing(({ seconds }) => transport().seekBy(seconds)),
    nudge: doing(({ seconds }) => viewing().nudge(seconds)),
    tapLandmark: doing(({ id }) => viewing().tap(id)),
    chooseEdition: doing(({ id }) => viewing().chooseEdition(id)),
    undoStep: doing(() => viewing().undoStep()),
    setSpeed: doing(({ speed }) => transport().setSpeed(speed)),
    setAudience: doing(({ audience }) => viewing().setAudience(audience)),
    confirmWatched: doing(() => viewing().confirmWatched()),
    holdPopUp: doing(({ id, held }) => viewing().hold(id, held)),
    dismissPopUp: doing(({ id }) => viewing().dismiss(id)),
    pinEntry: doing(({ id, pinned }) => viewing().pin(id, pinned)),
    markEntry: doing(({ id, marked }) => viewing().mark(id, marked)),
    setCovered: doing(({ covered }) => services.setOverlaid(covered)),
    beginViewing: doing((how) => services.openedFilm().beginViewing(how)),
    resumeViewing: doing(({ number }) => services.openedFilm().resumeViewing(number)),
    forgetViewing: doing(({ number }) => services.openedFilm().forgetViewing(number)),
    recallViewing: doing(() => services.openedFilm().recallViewing()),
    changeSettings: doing((change) => services.settings.change(change)),
    toggleCurtain: doing(() => services.toggleCurtain()),
    togglePopUps: doing(() => services.togglePopUps()),
    setCompanion: doing(({ on }) => floatDesk.setCompanion(on)),
    fitFloat: doing((fit) => floatDesk.fit(fit)),
    restartToFloat: doing(() => floatDesk.restartToFloat()),
    showEntry: doing(({ id }) => floatDesk.showEntry(id)),
    getNotes: () => services.openNotes().view(),
    addNote: (note) => services.openNotes().add(note),
    editNote: ({ id, text }) => services.openNotes().edit(id, text),
    removeNote: async ({ id }) => {
      await services.openNotes().remove(id);
      return undefined;
    },
    restoreNote: async ({ id }) => {
      await services.openNotes().restore(id);
      return undefined;
    },
    keepDraft: async (draft) => {
      await services.openNotes().keepDraft(draft);
      return undefined;
    },
    exportNotes: ({ format }) =>
      saveFile({ what: 'notes', format }, services.openNotes().exported(format), say),
    exportPlan: ({ format }) =>
      saveFile({ what: 'plan', format }, services.openedFilm().exported(format), say),
    setKey: (change) => changeKeymap(services, change),
    resetKeys: doing(() => services.settings.change(NOTHING_KEPT)),
    listenForKey: doing(({ listening }) => globalKeys.pause(listening)),
    followPlayer: doing(({ id }) => playerDesk.follow(id)),
    declinePlayer: doing(({ id, forEver }) => playerDesk.decline(id, forEver)),
    openInMpv: async () => {
      await playerDesk.openInMpv();
      return undefined;
    },
    reopenPack: async () => {
      await services.reopen();
      return undefined;
    },
    getAfterFilm: () => services.openRoom().afterFilm(),
    ...aboutAnswers(services),
    ...shelfAnswers(services),
    ...subtitleAnswers(services),
    ...hostAnswers(services),
    ...authorAnswers(services.author),
  };
}

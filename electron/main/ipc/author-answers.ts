import type { AUTHOR_REQUESTS } from '#shared/author/requests';
import type { AuthorDesk } from '../author-desk';
import type { Answering } from './answers';

/** How the requests of an author are answered. */
export function authorAnswers(desk: AuthorDesk): Pick<Answering, keyof typeof AUTHOR_REQUESTS> {
  /** Does something to the draft that is open, and answers nothing. */
  const change =
    <Argument>(
      act: (draft: Awaited<ReturnType<AuthorDesk['draft']>>, argument: Argument) => Promise<void>,
    ) =>
    async (argument: Argument): Promise<undefined> => {
      await act(await desk.draft(), argument);
      return undefined;
    };
  const changeAbout =
    <Argument>(
      act: (about: Awaited<ReturnType<AuthorDesk['about']>>, argument: Argument) => Promise<void>,
    ) =>
    async (argument: Argument): Promise<undefined> => {
      await act(await desk.about(), argument);
      return undefined;
    };
  return {
    beginDraft: (beginning) => desk.begin(beginning),
    openDraft: async ({ id }) => {
      await desk.open(id);
      return undefined;
    },
    removeDraft: async ({ id }) => {
      await desk.remove(id);
      return undefined;
    },
    restoreDraft: async () => {
      await desk.restore();
      return undefined;
    },
    getDraft: () => desk.view(),
    getDraftEntry: ({ id }) => desk.entry(id),
    stampMoment: async ({ at }) => (await desk.draft()).stamp(at),
    keepLine: change((draft, { id, text }) => draft.keepLine(id, text)),
    writeMoment: async ({ id, text }) => (await desk.draft()).writeMoment(id, text),
    dropMoment: change((draft, { id }) => draft.dropMoment(id)),
    addDraftEntry: async ({ at }) => (await desk.draft()).addEntry(at),
    keepDraftEntry: ({ id, form }) => desk.keepEntry(id, form),
    removeDraftEntry: change((draft, { id }) => draft.removeEntry(id)),
    cutScene: change((draft, { at }) => draft.cut(at)),
    joinScene: change((draft, { id }) => draft.join(id)),
    moveCut: change((draft, { id, by }) => draft.move(id, by)),
    keepScene: change((draft, { id, ...said }) => draft.keepScene(id, said)),
    getDraftAbout: () => desk.aboutView(),
    keepDraftHead: changeAbout((about, { set }) => about.keepHead(set)),
    keepDraftRuntime: changeAbout((about, { runtime }) => about.keepRuntime(runtime)),
    addDraftPart: async ({ scene }) => (await desk.about()).addPart(scene),
    keepDraftPart: changeAbout((about, { id, ...said }) => about.keepPart(id, said)),
    removeDraftPart: changeAbout((about, { id }) => about.removePart(id)),
    addDraftItem: async ({ list, name, at }) => (await desk.about()).addItem(list, name, at),
    keepDraftItem: async (change) => {
      await desk.keepItem(change);
      return undefined;
    },
    removeDraftItem: changeAbout((about, { list, id }) => about.removeItem(list, id)),
    undoDraft: change((draft) => draft.undo()),
    tryDraft: async () => {
      await desk.tryIt();
      return undefined;
    },
    leaveTry: async () => {
      await desk.leaveTry();
      return undefined;
    },
    saveDraftSources: () => desk.saveSources(),
    saveDraftPack: () => desk.savePack(),
  };
}

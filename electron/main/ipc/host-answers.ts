import type { HOST_REQUESTS } from '#shared/host/requests';
import type { Services } from '../services';
import type { Answering } from './answers';

/** How the requests of a host are answered. */
export function hostAnswers(services: Services): Pick<Answering, keyof typeof HOST_REQUESTS> {
  const { desk, screens } = services;
  return {
    openHost: () => {
      desk.start(services.openRoom().viewing.state().anchor);
      return undefined;
    },
    hostBegin: () => {
      desk.begin();
      return undefined;
    },
    hostEnd: () => {
      desk.end();
      return undefined;
    },
    hostNext: () => {
      desk.next();
      return undefined;
    },
    hostGoOn: () => {
      desk.goOn();
      return undefined;
    },
    hostShow: ({ id }) => {
      desk.show(id);
      return undefined;
    },
    hostClear: () => {
      desk.clear();
      return undefined;
    },
    hostBlank: ({ on }) => {
      desk.blank(on);
      return undefined;
    },
    hostAsk: ({ questions, words }) => {
      desk.ask(questions, words);
      return undefined;
    },
    hostBreak: ({ minutes }) => {
      desk.takeBreak(minutes);
      return undefined;
    },
    hostHasSeen: () => {
      desk.hasSeen();
      return undefined;
    },
    hostChoose: (change) => {
      desk.choose(change);
      return undefined;
    },
    hostSetPoint: ({ from, ...point }) => {
      desk.setPoint(point, from);
      return undefined;
    },
    hostRemovePoint: ({ at }) => {
      desk.removePoint(at);
      return undefined;
    },
    openAudience: ({ display }) => {
      screens.open(display);
      return undefined;
    },
    closeAudience: () => {
      screens.close();
      return undefined;
    },
    getProgramme: ({ spoilers }) => desk.programme(spoilers),
  };
}

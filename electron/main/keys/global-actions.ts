import type { GlobalActionId } from '#shared/keys/actions';
import type { FloatDesk } from '../desktop/float-desk';
import type { Services } from '../services';
import type { Windows } from '../windows/windows';

/** What keys do that work while another program has the focus. A new one of the table needs its line here. */
export function globalActions(
  services: Services,
  windows: Windows,
  floatDesk: FloatDesk,
): Readonly<Record<GlobalActionId, () => void>> {
  const viewing = (): ReturnType<Services['openRoom']>['viewing'] => services.openRoom().viewing;
  const transport = (): ReturnType<Services['openRoom']>['transport'] =>
    services.openRoom().transport;
  return {
    playPause: () => {
      if (viewing().isPlaying()) transport().pause();
      else services.openedFilm().play();
    },
    back: () => {
      transport().seekBy(-10);
    },
    forward: () => {
      transport().seekBy(10);
    },
    nudgeBackTenth: () => {
      viewing().nudge(-0.1);
    },
    nudgeOnTenth: () => {
      viewing().nudge(0.1);
    },
    nudgeBackSecond: () => {
      viewing().nudge(-1);
    },
    nudgeOnSecond: () => {
      viewing().nudge(1);
    },
    bookmark: () => {
      services.bookmark();
    },
    curtain: () => {
      services.toggleCurtain();
    },
    popUps: () => {
      services.togglePopUps();
    },
    float: () => {
      floatDesk.turn('float');
    },
    floatCorner: () => {
      floatDesk.turn('floatCorner');
    },
    floatLight: () => {
      floatDesk.turn('floatLight');
    },
    search: () => {
      windows.showMain();
      services.callSearch();
    },
  };
}

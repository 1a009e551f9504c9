import { CORNERS, LIGHTS, SIDES } from '#shared/float/place';
import type { FloatState } from '#shared/float/views';
import type { Say } from '#shared/language/say';
import { THEMES } from '#shared/look/themes';
import type { Settings, SettingsChange } from '#shared/settings';
import { TEXT_SIZES } from '#shared/text-sizes';
import { DENSITIES } from '#shared/watch/density';
import type { Audience } from '#shared/watch/progress';
import { ask } from '../../lib/api';
import type { Command } from './command';

const AUDIENCES = ['first', 'seen'] as const satisfies readonly Audience[];

type Change = Omit<SettingsChange, 'keys' | 'globalKeys'>;

/** A change of settings, which is said when it is made: not all of them can be seen at once. */
function setting(
  id: string,
  label: string,
  change: Change,
  more: Pick<Command, 'also' | 'isOn'> = {},
): Command {
  const run = async (): Promise<string> => {
    await ask('changeSettings', change);
    return label;
  };
  return { id: `setting ${id}`, group: 'settings', label, ...more, run };
}

type Switched = 'notices' | 'dim' | 'notesInPicture' | 'notifications' | 'mediaKeys';

/** One of the two: the way to what is not so now. */
function onOrOff(
  settings: Settings,
  name: Switched | 'globalKeysOn',
  on: string,
  off: string,
  also = '',
): Command {
  const isOn = settings[name] === true;
  return setting(name, isOn ? off : on, { [name]: !isOn }, { also });
}

/** Every setting that is a choice. */
export function settingCommands(
  settings: Settings,
  audience: Audience,
  float: FloatState,
  say: Say,
): Command[] {
  return [
    ...DENSITIES.map((density) =>
      setting(
        `density ${density}`,
        say(`commands.density.${density}`),
        { density },
        {
          also: 'notes density how often',
          isOn: settings.density === density,
        },
      ),
    ),
    onOrOff(
      settings,
      'notices',
      say('commands.notices.on'),
      say('commands.notices.off'),
      'notices warnings',
    ),
    ...AUDIENCES.map((each): Command => {
      const label = say(`settings.audience.${each}`);
      return {
        id: `setting audience ${each}`,
        group: 'settings',
        label,
        also: 'spoilers audience have you seen the film',
        isOn: audience === each,
        run: async () => {
          await ask('setAudience', { audience: each });
          return label;
        },
      };
    }),
    ...TEXT_SIZES.map((textSize) =>
      setting(
        `text ${String(textSize)}`,
        say('commands.text-size', { size: textSize }),
        { textSize },
        {
          also: 'font larger smaller',
          isOn: settings.textSize === textSize,
        },
      ),
    ),
    ...THEMES.map((theme) =>
      setting(
        `theme ${theme}`,
        say(theme === 'system' ? 'commands.theme.system' : `settings.light.${theme}`),
        { theme },
        { also: 'theme colours bright night', isOn: settings.theme === theme },
      ),
    ),
    onOrOff(
      settings,
      'dim',
      say('settings.light.dim'),
      say('commands.dim.off'),
      'dark night light bright',
    ),
    onOrOff(
      settings,
      'globalKeysOn',
      say('commands.global-keys.on'),
      say('commands.global-keys.off'),
      'global shortcuts player focus',
    ),
    onOrOff(settings, 'mediaKeys', say('commands.media-keys.on'), say('commands.media-keys.off')),
    onOrOff(
      settings,
      'notesInPicture',
      say('commands.in-picture.on'),
      say('commands.in-picture.off'),
      'mpv overlay',
    ),
    ...floatCommands(settings, float, say),
  ];
}

/** How notes come to somebody who looks at the player. */
function floatCommands(settings: Settings, float: FloatState, say: Say): Command[] {
  const floats = settings.floatOn && float.trouble === null;
  return [
    ...SIDES.map((companionSide) =>
      setting(
        `side ${companionSide}`,
        say(`commands.side.${companionSide}`),
        { companionSide },
        { also: 'companion', isOn: settings.companionSide === companionSide },
      ),
    ),
    ...(float.canNotify
      ? [onOrOff(settings, 'notifications', say('commands.notify.on'), say('commands.notify.off'))]
      : []),
    ...(floats ? floatingChoices(settings, say) : []),
  ];
}

/** Choices that show only while notes float. */
function floatingChoices(settings: Settings, say: Say): Command[] {
  return [
    ...CORNERS.map((floatCorner) =>
      setting(
        `corner ${floatCorner}`,
        say(`commands.corner.${floatCorner}`),
        { floatCorner },
        {
          also: 'corner',
          isOn: settings.floatCorner === floatCorner,
        },
      ),
    ),
    ...LIGHTS.map((floatLight) =>
      setting(
        `light ${String(floatLight)}`,
        say('commands.float-light', { light: floatLight }),
        { floatLight },
        { also: 'dim bright', isOn: settings.floatLight === floatLight },
      ),
    ),
    setting(
      'clicks',
      settings.floatTakesClicks ? say('commands.clicks.through') : say('commands.clicks.taken'),
      { floatTakesClicks: !settings.floatTakesClicks },
      { also: 'mouse pointer' },
    ),
  ];
}

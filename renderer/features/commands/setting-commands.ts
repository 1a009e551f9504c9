import { CORNERS, LIGHTS, SIDES, type Corner, type Side } from '#shared/float/place';
import type { FloatState } from '#shared/float/views';
import { THEMES, type Theme } from '#shared/look/themes';
import type { Settings, SettingsChange } from '#shared/settings';
import { TEXT_SIZES } from '#shared/text-sizes';
import { DENSITIES, type Density } from '#shared/watch/density';
import type { Audience } from '#shared/watch/progress';
import { ask } from '../../lib/api';
import type { Command } from './command';

const GROUP = 'Settings';

const DENSITY_WORDS: Readonly<Record<Density, string>> = {
  off: 'off',
  few: 'few',
  normal: 'normal',
  many: 'many',
};

const CORNER_WORDS: Readonly<Record<Corner, string>> = {
  'top-left': 'top left',
  'top-right': 'top right',
  'bottom-right': 'bottom right',
  'bottom-left': 'bottom left',
};

const SIDE_WORDS: Readonly<Record<Side, string>> = { left: 'on the left', right: 'on the right' };

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  dark: 'Evening: dark, for a room with a film on',
  light: 'Afternoon: light, for reading by day',
  system: 'Light and dark as the system has it',
};

const AUDIENCES = {
  first: 'First time: keep everything ahead hidden',
  seen: 'Seen before: everything is open',
} as const;

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
  return { id: `setting ${id}`, group: GROUP, label, ...more, run };
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
): Command[] {
  return [
    ...DENSITIES.map((density) =>
      setting(
        `density ${density}`,
        `Pop-ups: ${DENSITY_WORDS[density]}`,
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
      'Count down to flashing light, loud sounds and distressing moments',
      'No countdowns to flashing light, loud sounds and distressing moments',
      'notices warnings',
    ),
    ...Object.entries(AUDIENCES).map(([id, label]): Command => ({
      id: `setting audience ${id}`,
      group: GROUP,
      label,
      also: 'spoilers audience have you seen the film',
      isOn: audience === id,
      run: async () => {
        await ask('setAudience', { audience: id as keyof typeof AUDIENCES });
        return label;
      },
    })),
    ...TEXT_SIZES.map((textSize) =>
      setting(
        `text ${String(textSize)}`,
        `Size of the text: ${String(textSize)}`,
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
        THEME_WORDS[theme],
        { theme },
        { also: 'theme colours bright night', isOn: settings.theme === theme },
      ),
    ),
    onOrOff(
      settings,
      'dim',
      'Dim: darker and warmer, for watching',
      'Dim no longer',
      'dark night light bright',
    ),
    onOrOff(
      settings,
      'globalKeysOn',
      'Let keys work in every program',
      'Let keys work in this window alone',
      'global shortcuts player focus',
    ),
    onOrOff(settings, 'mediaKeys', 'Follow the media keys', 'Leave the media keys to others'),
    onOrOff(
      settings,
      'notesInPicture',
      'Notes inside the picture of the player',
      'No notes inside the picture of the player',
      'mpv overlay',
    ),
    ...floatCommands(settings, float),
  ];
}

/** How notes come to somebody who looks at the player. */
function floatCommands(settings: Settings, float: FloatState): Command[] {
  const floats = settings.floatOn && float.trouble === null;
  return [
    ...SIDES.map((companionSide) =>
      setting(
        `side ${companionSide}`,
        `Beside the player, stand ${SIDE_WORDS[companionSide]}`,
        { companionSide },
        { also: 'companion', isOn: settings.companionSide === companionSide },
      ),
    ),
    ...(float.canNotify
      ? [
          onOrOff(
            settings,
            'notifications',
            'Let notes come as notifications of the system',
            'No notifications of the system',
          ),
        ]
      : []),
    ...(floats ? floatingChoices(settings) : []),
  ];
}

/** Choices that show only while notes float. */
function floatingChoices(settings: Settings): Command[] {
  return [
    ...CORNERS.map((floatCorner) =>
      setting(
        `corner ${floatCorner}`,
        `Floating notes: ${CORNER_WORDS[floatCorner]}`,
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
        `Light of floating notes: ${String(floatLight)} %`,
        { floatLight },
        { also: 'dim bright', isOn: settings.floatLight === floatLight },
      ),
    ),
    setting(
      'clicks',
      settings.floatTakesClicks
        ? 'Clicks go through floating notes to the player'
        : 'Floating notes can be clicked on',
      { floatTakesClicks: !settings.floatTakesClicks },
      { also: 'mouse pointer' },
    ),
  ];
}

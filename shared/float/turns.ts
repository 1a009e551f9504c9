import type { Settings, SettingsChange } from '../settings';
import { CORNERS, following, LIGHTS } from './place';

/** What a key changes about floating notes, in the window and from every program. */
export const FLOAT_TURNS = {
  float: ({ floatOn }) => ({ floatOn: !floatOn }),
  floatCorner: ({ floatCorner }) => ({ floatCorner: following(CORNERS, floatCorner) }),
  floatLight: ({ floatLight }) => ({ floatLight: following(LIGHTS, floatLight) }),
} as const satisfies Record<string, (settings: Settings) => SettingsChange>;

export type FloatTurn = keyof typeof FLOAT_TURNS;

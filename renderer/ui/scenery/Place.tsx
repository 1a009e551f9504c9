import type { ReactElement } from 'react';
import type { HOUSE_SCENERY, Scenery } from '#shared/pack/scenery';
import { Cave } from './Cave';
import { Cinema } from './Cinema';
import { Club } from './Club';
import { Crooked } from './Crooked';
import { Dome } from './Dome';
import { Fair } from './Fair';
import { Freeway } from './Freeway';
import { Moon } from './Moon';
import type { Motif, MotifProps } from './motif';
import { Mountains } from './Mountains';
import { Pier } from './Pier';
import { Road } from './Road';
import { Sea } from './Sea';
import { Stage } from './Stage';
import { Street } from './Street';
import { Studio } from './Studio';

/** What is not the house’s own, which is there from the start. */
export type PlaceName = Exclude<Scenery, typeof HOUSE_SCENERY>;

const PLACES: Readonly<Record<PlaceName, Motif>> = {
  freeway: Freeway,
  street: Street,
  studio: Studio,
  pier: Pier,
  dome: Dome,
  club: Club,
  cinema: Cinema,
  stage: Stage,
  road: Road,
  moon: Moon,
  fair: Fair,
  crooked: Crooked,
  sea: Sea,
  mountains: Mountains,
  cave: Cave,
};

/** The drawing that a scenery names. */
export function Place({ scenery, halo }: MotifProps & { scenery: PlaceName }): ReactElement {
  const Drawing = PLACES[scenery];
  return <Drawing halo={halo} />;
}

import type { places } from '../../model/schemas/municipality.ts';

/** Everything of the municipality that is drawn: places for its goals, and the bridge. */
export type DrawnPlace = (typeof places)[number];

/** The places on the town map, one a goal. */
export type TownPlace = Exclude<DrawnPlace, 'brug'>;

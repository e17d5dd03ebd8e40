import type { places } from '../../schemas/turfbrug.ts';

/** Everything of Turfbrug that is drawn: the places of the six goals, and the bridge. */
export type DrawnPlace = (typeof places)[number];

/** The places on the town map, one a goal. */
export type TownPlace = Exclude<DrawnPlace, 'brug'>;

/** The six places of Turfbrug that stand for its six goals, in the order of the goals. */
export const townPlaces = ['werkplaats', 'sluis', 'marktplein', 'vuurtoren', 'gemeentehuis', 'stadspoort'] as const;

export type TownPlace = (typeof townPlaces)[number];

/** Everything that Place.astro can draw. */
export type DrawnPlace = TownPlace | 'brug';

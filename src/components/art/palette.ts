/**
 * Every colour that the drawings need beyond the site's own tokens: [day, night].
 * What exists at only one time of day (sun, moon, stars) is transparent at the other, so no drawing needs a query.
 */
export const artPalette = {
  // Sky
  skyTop: ['#f9ecd3', '#10161f'],
  skyLow: ['#f2bf80', '#34465f'],
  sun: ['#fff7e3', '#0000'],
  glow: ['#fff0cb80', '#0000'],
  moon: ['#0000', '#f4eacf'],
  star: ['#0000', '#efe6cf'],
  bird: ['#6b4a38', '#0000'],
  // Land, from far to near
  haze: ['#d9a06b', '#2a3a50'],
  trees: ['#8b8752', '#1d2b33'],
  grass: ['#69763e', '#26382f'],
  meadow: ['#cdd3a0', '#26342b'],
  meadowAlt: ['#bcc78c', '#2c3d31'],
  leaf: ['#6f8246', '#3b5341'],
  street: ['#f6ead2', '#4b443a'],
  // Built
  brick: ['#a9492e', '#713828'],
  brickDark: ['#7c3120', '#47231b'],
  brickPale: ['#c8794f', '#84523c'],
  plaster: ['#efdab4', '#5f5648'],
  plasterShade: ['#cfb388', '#4a4339'],
  stone: ['#f4e6cc', '#a99880'],
  roof: ['#70331f', '#38211a'],
  slate: ['#4f5b5f', '#3b4c56'],
  wood: ['#52301e', '#8a6145'],
  woodDark: ['#3b2216', '#553a2a'],
  pane: ['#5a3526', '#f4c566'],
  lamp: ['#fff1ce', '#ffd98a'],
  lampGlow: ['#0000', '#f4c5662e'],
  lightBeam: ['#fff7e300', '#f4c56655'],
  // Water
  waterTop: ['#6fafb0', '#2a5261'],
  waterDeep: ['#125b69', '#0a1c25'],
  ripple: ['#e9f3ea', '#7fa9b3'],
  reed: ['#b98a35', '#c49a4c'],
  canal: ['#5e9fa5', '#1f4a58'],
  // Coats, flags and awnings
  red: ['#a63d22', '#d9714f'],
  teal: ['#0a5160', '#5fa9b5'],
  yellow: ['#e0ae4a', '#e0ae4a'],
  // People
  trousers: ['#2e241d', '#1a1613'],
  skinLight: ['#e9b791', '#d2a07c'],
  skinDark: ['#8a5638', '#8f5e41'],
} as const satisfies Record<string, readonly [day: string, night: string]>;

/**
 * The CSS colour that is `day` by day and `night` by night: base.css leaves one of the two names without a value, and a
 * name without a value gives what stands behind it. `light-dark()` would say the same, but a browser that does not know it
 * draws black.
 */
export const dayNight = ([day, night]: readonly [day: string, night: string]) =>
  day === night ? day : `var(--dag,${day})var(--nacht,${night})`;

/**
 * The same colours for a `fill` or a `stroke`. They stand in the attribute itself, because the stylesheet
 * is in the head of every page and comes before the text.
 */
export const art = Object.fromEntries(
  Object.entries(artPalette).map(([name, colours]) => [name, dayNight(colours)]),
) as Record<keyof typeof artPalette, string>;

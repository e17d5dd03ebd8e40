/**
 * Every colour that the drawings need beyond the site's own tokens: [day, night].
 * tailwind.config.ts turns each key into `--art-<kebab-case>: light-dark(day, night)` on :root.
 * What exists at only one time of day (sun, moon, stars) is transparent at the other, so no drawing needs a query.
 */
export const artPalette = {
  // Sky
  skyTop: ['#F9ECD3', '#10161F'],
  skyLow: ['#F2BF80', '#34465F'],
  sun: ['#FFF7E3', '#0000'],
  glow: ['#FFF0CB80', '#0000'],
  moon: ['#0000', '#F4EACF'],
  star: ['#0000', '#EFE6CF'],
  bird: ['#6B4A38', '#0000'],
  // Land, from far to near
  haze: ['#D9A06B', '#2A3A50'],
  trees: ['#8B8752', '#1D2B33'],
  grass: ['#69763E', '#26382F'],
  meadow: ['#CDD3A0', '#26342B'],
  meadowAlt: ['#BCC78C', '#2C3D31'],
  leaf: ['#6F8246', '#3B5341'],
  street: ['#F6EAD2', '#4B443A'],
  // Built
  brick: ['#A9492E', '#713828'],
  brickDark: ['#7C3120', '#47231B'],
  brickPale: ['#C8794F', '#84523C'],
  plaster: ['#EFDAB4', '#5F5648'],
  plasterShade: ['#CFB388', '#4A4339'],
  stone: ['#F4E6CC', '#A99880'],
  roof: ['#70331F', '#38211A'],
  slate: ['#4F5B5F', '#3B4C56'],
  wood: ['#52301E', '#8A6145'],
  woodDark: ['#3B2216', '#553A2A'],
  pane: ['#5A3526', '#F4C566'],
  lamp: ['#FFF1CE', '#FFD98A'],
  lampGlow: ['#0000', '#F4C5662E'],
  lightBeam: ['#FFF7E300', '#F4C56655'],
  // Water
  waterTop: ['#6FAFB0', '#2A5261'],
  waterDeep: ['#125B69', '#0A1C25'],
  ripple: ['#E9F3EA', '#7FA9B3'],
  reed: ['#B98A35', '#C49A4C'],
  canal: ['#5E9FA5', '#1F4A58'],
  // People
  coatA: ['#A63D22', '#D9714F'],
  coatB: ['#0A5160', '#5FA9B5'],
  coatC: ['#E0AE4A', '#E0AE4A'],
  trousers: ['#2E241D', '#1A1613'],
  skinLight: ['#E9B791', '#D2A07C'],
  skinDark: ['#8A5638', '#8F5E41'],
} as const satisfies Record<string, readonly [day: string, night: string]>;

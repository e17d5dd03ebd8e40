import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin.js';
import { artPalette, dayNight } from './src/components/art/palette.ts';

/**
 * The one place of design tokens. Each colour has its value by day and by night; the plugin below turns them into
 * `--name` with both, of which src/styles/base.css chooses one for everything at once, drawings included.
 */
const palette = {
  papier: ['#fbf8f2', '#15120f'],
  zacht: ['#f2ebdf', '#211c17'],
  inkt: ['#1e1a16', '#efe8dc'],
  stil: ['#5a5048', '#b9aea0'],
  turf: ['#3a2a1f', '#0e0b09'],
  water: ['#0a5160', '#86cbd6'],
  klei: ['#a63d22', '#f0957a'],
  riet: ['#e0ae4a', '#e0ae4a'],
  markering: ['#f6dfa8', '#5a4412'],
  lijn: ['#ddd3c4', '#3a332b'],
  rand: ['#85786a', '#8c8073'],
  knop: ['#3a2a1f', '#e0ae4a'],
  knoptekst: ['#fbf8f2', '#1e1a16'],
  knophover: ['#52402f', '#ecc477'],
} as const;

const unused = [
  ...['backdropFilter', 'borderSpacing', 'boxShadow', 'filter', 'fontVariantNumeric', 'gradientColorStops'],
  ...['outlineStyle', 'ringWidth'],
  ...[
    'backgroundOpacity',
    'borderOpacity',
    'textOpacity',
    'transform',
    'visibility',
    'scrollSnapType',
    'touchAction',
    'contain',
  ],
] as const;

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** Every colour by its name: [day, night]. */
export const tokens: Record<string, readonly [day: string, night: string]> = {
  ...palette,
  ...Object.fromEntries(Object.entries(artPalette).map(([name, value]) => [`art-${kebab(name)}`, value])),
};

export default {
  // Of the rules below `@layer`, too, those stay whose classes stand here.
  content: ['./src/**/*.astro', './src/reading/markdown-plugins.ts'],
  corePlugins: {
    // Larger than all our own base styles; src/styles/base.css resets what we use.
    preflight: false,
    // Each of these gives every element variables, or a word in a component by chance a rule. Nothing here uses them.
    ...Object.fromEntries(unused.map((plugin) => [plugin, false])),
  },
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      inherit: 'inherit',
      ...Object.fromEntries(Object.keys(palette).map((name) => [name, `var(--${name})`])),
      // Text on turf, which is dark by day too.
      'op-turf': palette.inkt[1],
      // The two colours of the sky, which sections of a page have too.
      'sky-top': dayNight(artPalette.skyTop),
      'sky-low': dayNight(artPalette.skyLow),
    },
    fontFamily: { kop: 'var(--font-kop)', tekst: 'var(--font-tekst)' },
    fontSize: {
      number: ['clamp(1.5rem, 1.3rem + 1vw, 2.1rem)', '1.15'],
      hoofdcitaat: ['clamp(1.45rem, 1.2rem + 1.1vw, 2rem)', '1.32'],
      stem: ['1.1875rem', '1.45'],
      brand: ['1.125rem', '1.05'],
      base: '1rem',
      menu: '1.0625rem',
      klein: ['.875rem', '1.5'],
      meta: ['.9375rem', '1.5'],
      tekst: ['1.125rem', '1.65'],
      lead: ['clamp(1.1875rem, 1.1rem + .5vw, 1.375rem)', '1.5'],
      h3: ['clamp(1.1875rem, 1.13rem + .3vw, 1.3125rem)', '1.3'],
      h2: ['clamp(1.5rem, 1.35rem + .8vw, 1.9375rem)', '1.2'],
      citaat: ['clamp(1.375rem, 1.2rem + .9vw, 1.75rem)', '1.35'],
      h1: ['clamp(2rem, 1.55rem + 2.1vw, 3.125rem)', '1.1'],
      hero: ['clamp(2.25rem, 1.6rem + 3.1vw, 4rem)', '1.06'],
    },
    extend: {
      spacing: { hero: 'clamp(2.2rem, 6vw, 4.5rem)' },
      borderWidth: { 3: '3px', 5: '5px' },
      aria: { current: 'current' },
      lineHeight: { heading: '1.2', tight: '1.3', snug: '1.4', text: '1.65' },
      gridTemplateColumns: {
        letter: '4rem minmax(0, 1fr)',
        numbers: 'repeat(auto-fit, minmax(min(13rem, 45%), 1fr))',
        facets: 'repeat(auto-fit, minmax(min(9rem, 100%), 1fr))',
        cards: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
        neighbours: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
        pages: 'repeat(auto-fit, minmax(min(18rem, 100%), 1fr))',
        goals: 'repeat(auto-fit, minmax(min(19rem, 100%), 1fr))',
        figure: 'minmax(0, 5.6rem) minmax(1.2rem, 1fr) minmax(0, 10rem)',
        'wide-figure': 'minmax(6rem, 9rem) minmax(3rem, 1fr) minmax(9rem, 12rem) minmax(3rem, 1fr) minmax(9rem, 12rem)',
      },
      maxWidth: { maat: '36em', kolom: '44rem', site: '68rem' },
      borderRadius: { DEFAULT: '.5rem' },
    },
    screens: {
      tiny: { max: '23.9rem' },
      narrow: { max: '47.99rem' },
      md: '48rem',
      bar: '56rem',
      lg: '62rem',
      key: { raw: '(min-width: 62rem) and (hover: hover)' },
    },
  },
  plugins: [
    plugin(({ addBase, addUtilities }) => {
      addBase({
        ':root': Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--${name}`, dayNight(value)])),
      });
      // Fraunces writes figures that hang below the line.
      addUtilities({ '.lining-nums': { 'font-variant-numeric': 'lining-nums' } });
    }),
  ],
} satisfies Config;

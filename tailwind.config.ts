import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { artPalette, lightDark } from './src/components/art/palette.ts';

/**
 * The one place of design tokens. Each colour has its value by day and by night; the
 * plugin below turns them into `--name: light-dark(day, night)`, so that one
 * `color-scheme` on the root switches everything, drawings included.
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
} as const;

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

const variables = Object.fromEntries([
  ...Object.entries(palette).map(([name, colours]) => [`--${name}`, lightDark(colours)]),
  ...Object.entries(artPalette).map(([name, colours]) => [`--art-${kebab(name)}`, lightDark(colours)]),
]) as Record<string, string>;

export default {
  content: ['./src/**/*.astro'],
  // Preflight is larger than all our own base styles; src/styles/base.css resets what we use.
  corePlugins: { preflight: false },
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...Object.fromEntries(Object.keys(palette).map((name) => [name, `var(--${name})`])),
    },
    fontFamily: { kop: 'var(--font-kop)', tekst: 'var(--font-tekst)' },
    fontSize: {
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
      maxWidth: { maat: '36em', site: '68rem' },
      borderRadius: { DEFAULT: '.5rem' },
    },
    screens: { sm: '40rem', md: '48rem', lg: '62rem' },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({ ':root': variables });
    }),
  ],
} satisfies Config;

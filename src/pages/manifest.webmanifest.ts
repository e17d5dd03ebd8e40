/** What a phone shows of the site when someone puts it on the home screen. */
import type { APIRoute } from 'astro';
import { dayColour } from '../lib/icons/day-colours.ts';
import { icons, type Icon } from '../lib/icons/icons.ts';
import { inFolder } from '../model/addresses.ts';
import { site } from '../site.ts';

const manifest = {
  id: inFolder('/'),
  name: `${site.name} – ${site.tagline}`,
  short_name: site.name,
  description: site.description,
  lang: 'nl',
  dir: 'ltr',
  start_url: inFolder('/'),
  scope: inFolder('/'),
  // A site to read, not an app: in a window of its own it would lose the address to share, and the way back.
  display: 'browser',
  theme_color: dayColour('papier'),
  background_color: dayColour('papier'),
  icons: Object.entries<Icon>(icons)
    .filter(([, { purpose }]) => purpose)
    .map(([name, { size, purpose }]) => ({
      src: inFolder(`/${name}.png`),
      sizes: `${String(size)}x${String(size)}`,
      type: 'image/png',
      purpose,
    })),
};

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });

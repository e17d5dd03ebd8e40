/** The built site, and what our own server says of its files: the measure for every other host. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSite } from '../../scripts/site-files.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = `${root}dist`;

const site = readSite(dist);

/** Headers of which a host has its own: who may keep what in which form is between it and the browser. */
const own = new Set(['Vary', 'ETag']);

/** Address and headers of each file that a host shows. Not the page for a mistake, nor one that only leads on. */
export const files = [...site.files]
  .map(([path, headers]) => ({
    path,
    address: path.replace(/\/index\.html$/, '/'),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !own.has(name))),
  }))
  .filter(({ address }) => address !== '/404.html' && !site.redirects.has(address));

/** What our own server says with an answer that is no file. */
export const basicHeaders = Object.fromEntries(Object.entries(site.basic).filter(([name]) => !own.has(name)));

export const contentOf = (path: string) => readFileSync(`${dist}${path}`);

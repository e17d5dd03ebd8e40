/** The icon for what asks for it unseen: Safari before 26, which can't show an SVG, feed readers, link previews. */
import type { APIRoute } from 'astro';
import { icoFile } from '../lib/icons/icons.ts';
import { renderIcon } from '../lib/icons/render-icon.ts';

const size = 32;

export const GET: APIRoute = async () =>
  new Response(icoFile(await renderIcon({ size }), size), { headers: { 'Content-Type': 'image/x-icon' } });

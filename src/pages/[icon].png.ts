/** The icons for home screens and app lists, drawn from favicon.svg. */
import type { APIRoute } from 'astro';
import { icons, type Icon } from '../lib/icons/icons.ts';
import { renderIcon } from '../lib/icons/render-icon.ts';

export const getStaticPaths = () =>
  Object.entries(icons).map(([name, icon]) => ({ params: { icon: name }, props: { icon } }));

export const GET: APIRoute<{ icon: Icon }> = async ({ props }) =>
  new Response(await renderIcon(props.icon), { headers: { 'Content-Type': 'image/png' } });

/** Renders a page with what the editor is writing in it. Only in `astro dev`. */
import { defineMiddleware } from 'astro:middleware';
import { shownAt } from './shown-at.ts';

/** What cannot be shown as it stands: the editor hears why from the check. */
const notShown = () => new Response(null, { status: 422 });

export const onRequest = defineMiddleware(async ({ locals, props, url }, next) => {
  const { unsaved: file } = locals;
  if (!file) return next();
  // Loaded anew for each page: Astro keeps this file, and with it the content that it began with.
  const { withUnsaved } = await import('./unsaved.ts');
  try {
    return await withUnsaved(file, async ([entry]) => {
      // The page stands at its own address, and gets from us what its `getStaticPaths` would give.
      url.pathname = shownAt(file.file) ?? url.pathname;
      Object.assign(props, { entry });
      const response = await next();
      // Read here, while it is being made: what comes later would find what is saved.
      return new Response(await response.text(), response);
    });
  } catch {
    return notShown();
  }
});

/** Makes a page with what the editor is writing in it. Only in `astro dev`. */
import { defineMiddleware } from 'astro:middleware';

export const onRequest = defineMiddleware(async ({ locals, props, url }, next) => {
  const { unsaved } = locals;
  if (!unsaved) return next();
  // Loaded anew for each page: Astro keeps this file, and with it the content that it began with.
  const { withUnsaved } = await import('./unsaved.ts');
  url.pathname = unsaved.address;
  Object.assign(props, unsaved.props);
  try {
    return await withUnsaved(unsaved.file, async () => {
      const response = await next();
      // Read here, while it is being made: what comes later would find what is saved.
      return new Response(await response.text(), response);
    });
  } catch {
    // It cannot be shown as it stands. The editor hears why from the check.
    return new Response(null, { status: 422 });
  }
});

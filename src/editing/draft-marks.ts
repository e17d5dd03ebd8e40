import type { AstroIntegration } from 'astro';

/** Marks drafts in `astro dev`, and nowhere else: a build does not even load what does it. */
export function draftMarks(): AstroIntegration {
  return {
    name: 'draft-marks',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command !== 'dev') return;
        addMiddleware({ entrypoint: new URL('./draft-marks-middleware.ts', import.meta.url), order: 'post' });
      },
    },
  };
}

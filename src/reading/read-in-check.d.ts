declare namespace Astro {
  interface IntegrationHooks {
    /** What the check of this build has read of a content file. Not in `astro dev`, where schemas may change meanwhile. */
    'content:read': (file: string) => import('./entry-facts.ts').ReadFile | undefined;
  }
}

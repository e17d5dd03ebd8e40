declare namespace App {
  interface Locals {
    /** In `astro dev`: the file that this request shows as it is being written, and the page that shows it. */
    unsaved?: {
      file: import('./preview-server.ts').UnsavedFile;
      /** The page's own address, and what its `getStaticPaths` gives it. */
      address: string;
      props: object;
    };
  }
}

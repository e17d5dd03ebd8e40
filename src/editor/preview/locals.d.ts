declare namespace App {
  interface Locals {
    /** In `astro dev`: the file that this request shows as it is being written. */
    unsaved?: import('./unsaved-file.ts').UnsavedFile;
  }
}

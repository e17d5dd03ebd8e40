/** As much of Sveltia's own objects as we touch, and the place where its changed code finds us. */

/** A file that Sveltia is about to write, take away or move. */
export interface FileChange {
  action: 'create' | 'update' | 'move' | 'delete';
  path: string;
  previousPath?: string | undefined;
  /** Set for an entry; a picture has none. */
  slug?: string;
  data?: string | File;
}

/** An entry as Sveltia keeps it: its fields by dotted names. */
export interface StoredEntry {
  id: string;
  locales: Record<string, { path: string; content?: Record<string, unknown> }>;
}

/** Where the files are. */
export interface Backend {
  fetchBlob: (asset: { path: string }) => Promise<Blob>;
}

/** What Sveltia's changed code calls; `sveltia-changes.ts` puts the calls in. */
export interface Hooks {
  /** Called with all that one action is about to write. Changes it in place; throws to stop it. */
  beforeWriting: (changes: FileChange[], entries: StoredEntry[], backend: Backend) => Promise<FileChange[]>;
  /** Called when all files were read again: entries that are the same stay the same objects. */
  reconcile: (known: readonly StoredEntry[], read: readonly StoredEntry[]) => StoredEntry[];
  /** Called when an entry is opened, with what shows it anew when somebody else changed it. */
  opened: (refresh: () => Promise<void>) => void;
  /** Says when the content was last changed. */
  stamp: (root: FileSystemDirectoryHandle) => Promise<string>;
}

declare global {
  // A property of `globalThis` can be declared in no other way.
  var redactie: Hooks;
}

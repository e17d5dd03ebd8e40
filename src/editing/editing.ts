/** Everything that only `astro dev` has. */
import type { AstroIntegration } from 'astro';
import { contentGuard } from './content-guard.ts';
import { devHeaders } from './dev-headers.ts';
import { draftMarks } from './draft-marks.ts';
import { editor } from './editor-server.ts';
import { lastSearchIndex } from './last-search-index.ts';
import { preview } from './preview/preview-server.ts';

/** The guard comes first: until the content is right, nothing else has anything to read. */
export const editing = (): AstroIntegration[] => [
  contentGuard(),
  lastSearchIndex(),
  devHeaders(),
  draftMarks(),
  editor(),
  preview(),
];

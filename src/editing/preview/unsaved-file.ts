import { z } from 'astro/zod';
import { parseQuestion, readOwnRequest, type OwnRequest } from '../own-request.ts';

/** Far more than any text, in bytes. */
const LARGEST = 1_000_000;

const unsavedFile = z.strictObject({
  /** Path from the project's root; of a new entry, the path that it would get. */
  file: z.string().regex(/^src\/content\/(?:[\w-]+\/)?[\w-]+\.(?:mdx|yaml)$/),
  source: z.string(),
});

/** A content file as it is being written. */
export type UnsavedFile = z.infer<typeof unsavedFile>;

/** The file that the editor's own page sends, or the HTTP status that says why it is not read. */
export async function readUnsaved(request: OwnRequest): Promise<UnsavedFile | number> {
  const { body, status } = await readOwnRequest(request, 'application/json', LARGEST);
  return body ? (parseQuestion(unsavedFile, body.toString('utf8')) ?? 400) : status;
}

/** Requests to the development server that only the editor's own page may make. */
import type { IncomingMessage } from 'node:http';
import type { z } from 'astro/zod';

/** As much of a request as it takes to answer it. */
export type OwnRequest = Pick<IncomingMessage, 'method' | 'headers'> & AsyncIterable<Buffer>;

/** The body of a request, or the status that says why it is not read. */
export type OwnBody = { body: Buffer; status?: never } | { status: 403 | 405 | 413; body?: never };

/** Whether a page of this very server asks. Another site that is open in the same browser may not. */
function isOwnPage({ headers }: OwnRequest, type: string): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  return (
    headers['content-type'] === type &&
    (site === undefined || site === 'same-origin') &&
    origin !== undefined &&
    URL.canParse(origin) &&
    new URL(origin).host === host
  );
}

/** Reads what the editor sends. `type` is one that no form can send; `most` is in bytes. */
export async function readOwnRequest(request: OwnRequest, type: string, most: number): Promise<OwnBody> {
  if (request.method !== 'POST') return { status: 405 };
  if (!isOwnPage(request, type)) return { status: 403 };
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > most) return { status: 413 };
    parts.push(part);
  }
  return { body: Buffer.concat(parts) };
}

/** A question in JSON; `undefined` for what is no such question. */
export function parseQuestion<T>(question: z.ZodType<T>, body: string): T | undefined {
  try {
    return question.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

/** Answers the editor's question what the build would say of a text, and nobody else's. */
import type { IncomingMessage } from 'node:http';
import { z } from 'astro/zod';
import type { Problem } from '../content-check/problem.ts';
import { judge } from './judge.ts';

/** Far more than any text; `citaten.yaml` is 13 kB. */
const LARGEST = 1_000_000;

const question = z.strictObject({
  file: z.string().regex(/^src\/content\/(?:[\w-]+\/)?[\w-]+\.(?:mdx|yaml)$/),
  source: z.string(),
});

/** What the server answers. */
export interface Answer {
  status: number;
  problems?: Problem[];
}

/** Whether a page of this very server asks. Another site that is open in the same browser may not. */
function isOwnPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  return (
    headers['content-type'] === 'application/json' &&
    (site === undefined || site === 'same-origin') &&
    origin !== undefined &&
    URL.canParse(origin) &&
    new URL(origin).host === host
  );
}

async function readBody(request: AsyncIterable<Buffer>): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function readQuestion(body: string): z.infer<typeof question> | undefined {
  try {
    return question.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

/** Judges the text in a request. Nothing is written. */
export async function answerCheck(
  root: string,
  request: Pick<IncomingMessage, 'method' | 'headers'> & AsyncIterable<Buffer>,
): Promise<Answer> {
  if (request.method !== 'POST') return { status: 405 };
  if (!isOwnPage(request)) return { status: 403 };
  const body = await readBody(request);
  if (body === undefined) return { status: 413 };
  const asked = readQuestion(body);
  if (!asked) return { status: 400 };
  return { status: 200, problems: judge(root, asked.file, asked.source) };
}

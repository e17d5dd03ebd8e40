/** What the editor's page asks of the development server. */
import type { Answer, Question } from './answers.ts';
import { CHECK, SITE_FACTS } from './endpoints.ts';
import { NotSaved } from './refusal.ts';
import type { SiteFacts } from './site-facts.ts';

/** Asks a question. No answer when the server has gone, or when the question is broken off. */
export const post = (address: string, question: object, signal?: AbortSignal): Promise<Response | undefined> =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
    signal: signal ?? null,
  }).catch(() => undefined);

const nothing: SiteFacts = { pages: [], references: {}, pictures: [] };

/** Asks what there is to choose from, each time: somebody may have added a page just now. Nothing when the server is gone. */
export async function askSiteFacts(): Promise<SiteFacts> {
  const response = await fetch(SITE_FACTS).catch(() => undefined);
  return response?.ok ? ((await response.json()) as SiteFacts) : nothing;
}

/** Asks the development server what the build would say. Throws {@link NotSaved} when it does not answer. */
export async function askCheck(question: Question): Promise<Answer> {
  const response = await post(CHECK, question);
  if (response?.ok) return (await response.json()) as Answer;
  throw new NotSaved('De controle antwoordt niet. Kijk of "npm run dev" nog draait. Uw tekst is nog niet opgeslagen.');
}

/** Shows, below a form that was saved, what could be better. Nobody has to do anything with it. */
import { TIPS, WORD } from './endpoints.ts';
import type { Tip } from './answers.ts';
import { post } from './ask-server.ts';
import { hush, make, makeButton, say } from './dialog.ts';

function item({ line, message, word }: Tip): HTMLLIElement {
  const entry = make('li', {}, `Regel ${String(line)}: ${message}`);
  if (word === undefined) return entry;
  const accept = async (clicked: HTMLButtonElement) => {
    const isTaken = (await post(WORD, { word }))?.ok;
    clicked.replaceWith(isTaken ? ' Onthouden.' : ' Dat lukte niet. Kijk of "npm run dev" nog draait.');
  };
  const label = { 'aria-label': `Ja, dit woord klopt: ${word}` };
  entry.append(makeButton('Ja, dit woord klopt', (clicked) => void accept(clicked), label));
  return entry;
}

/** Asks for the tips about a file that was just saved, and shows them until they are closed. */
export async function showTips(file: string): Promise<void> {
  hush('tips');
  const response = await post(TIPS, { file });
  const tips = response?.ok ? ((await response.json()) as Tip[]) : [];
  if (tips.length === 0) return;
  const heading = tips.length === 1 ? 'Opgeslagen, met 1 tip' : `Opgeslagen, met ${String(tips.length)} tips`;
  say('tips', make('h2', {}, heading), make('ul', {}, ...tips.map(item)));
}

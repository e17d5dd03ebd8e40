/** Shows, below a form that was saved, what could be better. Nobody has to do anything with it. */
import { TIPS, WORD } from './endpoints.ts';
import { putInCorner } from './dialog.ts';
import type { Tip } from './tips-request.ts';

const styles = `
.tips { max-width: min(32rem, calc(100vw - 2rem)); max-height: 60vh; overflow: auto; padding: 1rem 1.25rem; border: 1px solid light-dark(#5b5b5b, #77777f); border-left: 6px solid light-dark(#1d4f91, #8fb8f0); border-radius: .5rem; font: 1rem/1.5 system-ui, sans-serif; color: light-dark(#1b1b1b, #f2f2f2); background: light-dark(#fff, #2a2a2f); }
.tips h2 { margin: 0 0 .5rem; font-size: 1.125rem; }
.tips ul { margin: 0 0 1rem; padding-left: 1.25rem; list-style: disc; }
.tips li { margin-bottom: .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.tips button { padding: .4rem .75rem; border: 1px solid currentColor; border-radius: .4rem; font: inherit; color: light-dark(#1d4f91, #a9c9f5); background: transparent; cursor: pointer; }
.tips button:focus-visible { outline: 3px solid light-dark(#1b1b1b, #fff); outline-offset: 2px; }
.tips li button { margin-left: .5rem; }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

async function ask(address: string, question: object): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
  }).catch(() => undefined);
  return response?.ok ? await response.json() : undefined;
}

function button(label: string, onClick: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => {
    onClick(made);
  });
  return made;
}

function item({ line, message, word }: Tip): HTMLLIElement {
  const entry = document.createElement('li');
  entry.append(`Regel ${String(line)}: ${message}`);
  if (word === undefined) return entry;
  const accept = button('Ja, dit woord klopt', (clicked) => {
    void ask(WORD, { word }).then((answer) => {
      clicked.replaceWith(answer === true ? ' Onthouden.' : ' Dat lukte niet. Kijk of "npm run dev" nog draait.');
    });
  });
  accept.setAttribute('aria-label', `Ja, dit woord klopt: ${word}`);
  entry.append(accept);
  return entry;
}

/** Takes away the tips that are shown. */
function clear(): void {
  document.querySelector('.tips')?.remove();
}

/** Asks for the tips about a file that was just saved, and shows them until they are closed. */
export async function showTips(file: string): Promise<void> {
  clear();
  const tips = ((await ask(TIPS, { file })) ?? []) as Tip[];
  if (tips.length === 0) return;
  const heading = document.createElement('h2');
  heading.textContent = tips.length === 1 ? 'Opgeslagen, met 1 tip' : `Opgeslagen, met ${String(tips.length)} tips`;
  const list = document.createElement('ul');
  list.append(...tips.map(item));
  const panel = document.createElement('section');
  panel.className = 'tips';
  panel.setAttribute('role', 'status');
  panel.append(heading, list, button('Sluiten', clear));
  putInCorner(panel);
}

/** The pane beside a form: the page with what is written now in it, and what the check would say. */
import { post } from '../ask-server.ts';
import { make, makeButton } from '../dialog.ts';
import { PREVIEW } from '../endpoints.ts';
import type { ShownProblem } from '../answers.ts';
import { problemList } from '../refusal.ts';
import { createFrame, showPage } from './page-view.ts';
import type { UnsavedFile } from './preview-server.ts';

/** Milliseconds without a key before the page is made again: longer than it takes to type the next letter. */
const TYPING = 150;
/** Milliseconds before the check speaks: a sentence that is not finished yet is no mistake. */
const THINKING = 1000;

const styles = `
  :root { color-scheme: light dark; }
  :root[data-theme=light] { color-scheme: light; }
  :root[data-theme=dark] { color-scheme: dark; }
  html, body { height: 100%; margin: 0; }
  body { display: flex; flex-direction: column; background: Canvas; color: CanvasText; font: .875rem/1.5 system-ui, sans-serif; }
  [role=group] { display: flex; flex-wrap: wrap; gap: .25rem; padding: .375rem .5rem; }
  button { padding: .2rem .6rem; border: 1px solid GrayText; border-radius: .3rem; font: inherit; color: inherit; background: none; cursor: pointer; }
  button[aria-pressed=true] { color: Canvas; background: CanvasText; }
  button:focus-visible { outline: 2px solid Highlight; outline-offset: 1px; }
  [role=status]:not(:empty) { max-height: 35%; overflow: auto; padding: .5rem .75rem; border-left: 6px solid light-dark(#b3261e, #ff8a80); overflow-wrap: anywhere; }
  [role=status] p { margin: 0; }
  [role=status] ul { margin: .25rem 0 0; padding-left: 1.25rem; }
  [role=status] li { white-space: pre-wrap; }
  main { flex: 1; min-height: 0; overflow: hidden; display: flex; justify-content: safe center; background: light-dark(#e4e4e4, #333); }
  iframe { flex: none; width: 100%; height: 100%; border: 0; background: Canvas; }
  iframe.smal { width: 390px; }
`;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** The HTML of the page with this text in it; nothing when it cannot be made as the text is now. */
async function askPage(unsaved: UnsavedFile, signal: AbortSignal): Promise<string | undefined> {
  const answer = await post(PREVIEW, unsaved, signal);
  return answer?.ok ? await answer.text().catch(() => undefined) : undefined;
}

/** Says what is wrong, above the page. `isShown`: whether that is the page with this text. */
function report(place: HTMLElement, file: string, problems: readonly ShownProblem[], isShown: boolean): void {
  place.replaceChildren();
  // So that a long list can be read with the arrow keys.
  place.tabIndex = problems.length > 0 ? 0 : -1;
  if (problems.length === 0 && isShown) return;
  const intro = isShown
    ? 'Zo kan de tekst nog niet worden opgeslagen:'
    : 'Deze tekst is nog niet te laten zien. Dat kan zodra dit is ingevuld of hersteld:';
  place.append(make('p', {}, intro), problemList(problems, file));
}

/** What the editor chose last. It holds for every text until the editor is loaded again. */
const chosen: { narrow: boolean; dark?: boolean } = { narrow: false };

/** Until somebody chooses, the page has the colours of the editor. */
const isDark = () => chosen.dark ?? document.documentElement.dataset['theme'] === 'dark';

/** Makes the buttons that say how a frame looks, and gives what has it look so. To be called for each page that comes in. */
function addSwitches(pane: Document, frame: HTMLIFrameElement): () => void {
  const bar = make('div', { role: 'group', 'aria-label': 'Hoe u de pagina ziet' });
  const narrow = makeButton('Telefoon', () => {
    chosen.narrow = !chosen.narrow;
    look();
  });
  const dark = makeButton('Donker', () => {
    chosen.dark = !isDark();
    look();
  });
  const look = () => {
    narrow.ariaPressed = String(chosen.narrow);
    dark.ariaPressed = String(isDark());
    frame.classList.toggle('smal', chosen.narrow);
    pane.documentElement.dataset['theme'] = document.documentElement.dataset['theme'] ?? '';
    const page = frame.contentDocument?.documentElement;
    if (page) page.dataset['thema'] = isDark() ? 'donker' : 'licht';
  };
  // Sveltia says there whether it is light or dark. The pane goes, and the editor stays.
  const themes = new MutationObserver(() => {
    if (pane.defaultView) look();
    else themes.disconnect();
  });
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  bar.append(narrow, dark);
  pane.body.prepend(bar);
  look();
  return look;
}

/** Asks the check about a text. */
type Judge = () => Promise<{ problems: readonly ShownProblem[] }>;

/** Fills the document of a pane. Gives the function that shows a text in it. */
export function openPane(pane: Document): (unsaved: UnsavedFile, judge: Judge) => void {
  pane.documentElement.lang = 'nl';
  pane.head.append(make('style', {}, styles));
  const [status, frame] = [make('div', { role: 'status' }), createFrame()];
  const isLoaded = new Promise((done) => {
    frame.addEventListener('load', done, { once: true });
  });
  // A new body, because the old one is React's.
  pane.body = pane.createElement('body');
  pane.body.append(status, make('main', {}, frame));
  const look = addSwitches(pane, frame);

  let running = new AbortController();
  let last = '';
  const update = async (unsaved: UnsavedFile, judge: Judge, isOpening: boolean, { signal }: AbortController) => {
    const isOver = () => signal.aborted;
    if (!isOpening) await pause(TYPING);
    if (isOver()) return;
    const [html] = await Promise.all([askPage(unsaved, signal), isLoaded]);
    if (isOver()) return;
    if (html !== undefined) {
      await showPage(frame, { html, file: unsaved.file }, signal);
      look();
      // Nobody did anything wrong yet.
      if (isOpening) return;
    }
    await pause(THINKING);
    if (isOver()) return;
    const { problems } = await judge();
    if (!isOver()) report(status, unsaved.file, problems, html !== undefined);
  };
  return (unsaved, judge) => {
    const text = JSON.stringify(unsaved);
    if (text === last) return;
    running.abort();
    running = new AbortController();
    void update(unsaved, judge, last === '', running);
    last = text;
  };
}

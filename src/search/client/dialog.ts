/**
 * Search as a dialog on any page. It is the search page's own panel, fetched when it is first
 * opened, so that no page carries it along. A shadow root keeps the styles of the two apart.
 */
import { createAsk } from './ask.ts';
import { Panel } from './panel.ts';
import { formatState } from './state.ts';

interface SearchDialog {
  /** Shows the dialog, with letters that were typed while it was being made. */
  open: (letters: string) => void;
}

const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
  return response.text();
}

/** The search page's styles, for use inside a shadow root: those of all pages, and its own. */
async function styleSheet(html: string, page: Document): Promise<CSSStyleSheet> {
  const links = [...page.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href') ?? '');
  const own = [...html.matchAll(styleElement)].map(([, text = '']) => text);
  const css = [...(await Promise.all(links.map(fetchText))), ...own].join('\n');
  const sheet = new CSSStyleSheet();
  // There the top element is the host, and a condition on it stands between brackets.
  sheet.replaceSync(
    css.replace(/:root(\[[^\]]+\])?/g, (_, condition?: string) => (condition ? `:host(${condition})` : ':host')),
  );
  return sheet;
}

async function createDialog(address: string): Promise<SearchDialog> {
  const html = await fetchText(address);
  // Without the style elements: the Content-Security-Policy of this page would report them.
  const page = new DOMParser().parseFromString(html.replace(styleElement, ''), 'text/html');
  const panelElement = page.querySelector('[data-zoekpaneel]');
  const frame = page.querySelector<HTMLTemplateElement>('[data-zoekvenster]');
  const host = document.createElement('div');
  // Who prints means the page.
  host.className = 'print:hidden';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [await styleSheet(html, page)];
  root.append(document.importNode(frame?.content ?? page.createDocumentFragment(), true));
  const dialog = root.querySelector('dialog');
  if (!dialog || !panelElement) throw new Error('The search page has no panel');
  dialog.append(document.importNode(panelElement, true));
  document.body.append(host);

  const panel = new Panel(root, createAsk(), {
    submitted: (state) => {
      location.href = address + formatState(state);
    },
  });
  dialog.addEventListener('click', ({ target }) => {
    // To a place on this page: the reader is done here.
    if (target instanceof Element && target.closest('a')?.pathname === location.pathname) dialog.close();
  });
  dialog.addEventListener('pointerdown', ({ clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // A search field would keep the first Escape for itself, to empty itself.
    event.preventDefault();
    dialog.close();
  });
  return {
    open: (letters) => {
      const { thema } = document.documentElement.dataset;
      if (thema) host.dataset['thema'] = thema;
      else delete host.dataset['thema'];
      if (!dialog.open) dialog.showModal();
      panel.focus();
      if (letters) panel.type(letters);
      void panel.run();
    },
  };
}

let opened: Promise<SearchDialog> | undefined;

/**
 * Opens the dialog.
 * @param address of the search page
 * @param getLetters gives what was typed meanwhile
 * @throws when the search page cannot be fetched; the caller can then go there
 */
export async function openDialog(address: string, getLetters: () => string): Promise<void> {
  opened ??= createDialog(address);
  try {
    (await opened).open(getLetters());
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

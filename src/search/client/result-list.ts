/** The results of the search panel: the list, what is said above it, and help for who finds nothing. */
import type { Answer, Result, TopAnswer } from './engine.ts';
import { MARK_PARAMETER } from './mark-parameter.ts';
import { partOf } from './question-form.ts';
import { countLabel, formatState, isEmpty, parseState, replaceMisspelt, type SearchState } from './state.ts';

/** What stands in one result. */
interface Item {
  title: string;
  url: string;
  kind: string;
  fictional: boolean;
  place?: string | undefined;
  text: (Node | string)[];
}

function marked(text: string, name = 'mark'): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Makes one result from the template of the panel: title, kind, where in the page, text. */
function itemOf(template: HTMLTemplateElement, { title, url, kind, fictional, place, text }: Item): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const part = (name: string) => item.querySelector(`[data-${name}]`);
  const link = part('titel');
  if (link instanceof HTMLAnchorElement) {
    link.href = url;
    link.textContent = title;
  }
  part('soort')?.append(kind);
  if (!fictional) part('fictief')?.remove();
  if (place) part('plaats')?.append(place);
  else part('plaats')?.remove();
  part('fragment')?.replaceChildren(...text);
  return item;
}

/** The address of a result, with the words to mark there. */
function resultAddress({ url, pieces, heading }: Result): string {
  const words = pieces.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase());
  const parameters = new URLSearchParams([...new Set(words)].map((word) => [MARK_PARAMETER, word]));
  const [path = ''] = url.split('#');
  return `${path}${parameters.size > 0 ? `?${parameters.toString()}` : ''}${heading ? `#${heading.id}` : ''}`;
}

/** A page that was found, with the sentence that has the words. */
function resultItem(template: HTMLTemplateElement, page: Result): DocumentFragment {
  const item = itemOf(template, {
    title: page.meta['title'] ?? page.url,
    url: resultAddress(page),
    kind: page.kind,
    fictional: page.meta['fictief'] !== undefined,
    place: page.heading && `Onder “${page.heading.text}”`,
    text: page.pieces.map(({ text, marked: isMarked }) => (isMarked ? marked(text) : text)),
  });
  item.querySelector('[data-antwoord]')?.removeAttribute('data-antwoord');
  return item;
}

/** What answers the question by itself: a fact, a term with its meaning, or a person. */
function answerItem(template: HTMLTemplateElement, top: TopAnswer): DocumentFragment {
  if (top.kind === 'fact') {
    const { value, certainty, text, title, url, kind, fictional } = top.fact;
    const isSure = certainty === 'bevestigd';
    const short = [value, !isSure && (value ? `(${certainty})` : certainty)].filter(Boolean).join(' ');
    const first = short.charAt(0).toUpperCase() + short.slice(1);
    return itemOf(template, {
      title,
      url,
      kind,
      fictional,
      text: [...(short ? [marked(first, 'strong'), '. '] : []), text],
    });
  }
  const { meta, kind } = top.page;
  const url = resultAddress({ ...top.page, heading: undefined });
  const title = meta['title'] ?? url;
  const common = { url, kind, fictional: meta['fictief'] !== undefined };
  return top.kind === 'person'
    ? itemOf(template, {
        ...common,
        title: meta['spreker'] ?? title,
        place: meta['functie'],
        text: [`Keynote: “${title}”`],
      })
    : itemOf(template, {
        ...common,
        title: meta['voluit'] ? `${title} (${meta['voluit']})` : title,
        text: [meta['definitie'] ?? ''],
      });
}

/** Says which misspelt words were taken for others, with a link that insists on what was typed. */
function updateCorrection(element: HTMLElement, state: SearchState, corrections: Answer['corrections']): void {
  element.hidden = corrections.length === 0;
  if (element.hidden) return;
  const { query } = state;
  const link = element.querySelector('a');
  const right = element.querySelector('strong');
  if (right) right.textContent = replaceMisspelt(query, corrections, (word) => word);
  if (!link) return;
  link.textContent = `Zoek toch op “${query}”`;
  link.href =
    link.pathname + formatState({ ...state, query: replaceMisspelt(query, corrections, (_, typed) => `"${typed}"`) });
}

/** Offers words of the site that look like a question without results. */
function updateNear(element: HTMLElement, near: readonly string[]): void {
  element.hidden = near.length === 0;
  const [first] = element.querySelectorAll('a');
  if (!first) return;
  const links = near.map((word) => {
    const link = first.cloneNode() as HTMLAnchorElement;
    link.href = first.pathname + formatState({ ...parseState(''), query: word });
    link.textContent = word;
    return link;
  });
  if (links.length > 0)
    element
      .querySelector('span')
      ?.replaceChildren(...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])));
}

/** Milliseconds before a reader is told that search is at work. */
const SOON = 500;

const messages = {
  busy: 'Bezig met zoeken…',
  long: 'Uw vraag is te lang. Zoek op een paar woorden.',
  vague: (query: string) => `“${query}” zegt nog te weinig. Typ een woord dat zegt waar u naar zoekt.`,
};

/** What a visitor gets. */
export class ResultList {
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  private readonly status: HTMLElement;
  private readonly template: HTMLTemplateElement;
  private readonly correction: HTMLElement;
  private readonly near: HTMLElement;
  private readonly help: HTMLElement;
  private readonly error: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: ParentNode) {
    this.list = partOf(root, 'zoekresultaten', HTMLElement);
    this.more = partOf(root, 'zoekmeer', HTMLButtonElement);
    this.status = partOf(root, 'zoekstatus', HTMLElement);
    this.template = partOf(root, 'zoeksjabloon', HTMLTemplateElement);
    this.correction = partOf(root, 'bedoelde-u', HTMLElement);
    this.near = partOf(root, 'zoeknabij', HTMLElement);
    this.help = partOf(root, 'zoekhulp', HTMLElement);
    this.error = partOf(root, 'zoekfout', HTMLElement);
  }

  /** The old list stays until the new one is there; whoever waits long is told. */
  wait(): void {
    this.error.hidden = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.status.textContent = messages.busy;
    }, SOON);
  }

  show(answer: Answer, state: SearchState): void {
    const empty = isEmpty(state);
    const found = !empty && answer.total > 0;
    this.clear();
    if (found)
      this.list.replaceChildren(...(answer.top ? [answerItem(this.template, answer.top)] : []), ...this.items(answer));
    this.more.hidden = !found || !answer.hasMore;
    updateCorrection(this.correction, state, found ? answer.corrections : []);
    updateNear(this.near, answer.near);
    this.help.hidden = found;
    this.status.textContent = empty
      ? ''
      : answer.vague
        ? messages.vague(state.query)
        : countLabel(answer.total, state.query);
  }

  /** Adds the next results, and brings the reader to the first of them. */
  add(answer: Answer): void {
    const added = this.items(answer);
    const first = added[0]?.querySelector('a');
    this.list.append(...added);
    this.error.hidden = true;
    this.help.hidden = true;
    this.more.hidden = !answer.hasMore;
    first?.focus();
  }

  showTooLong(): void {
    this.clear();
    this.help.hidden = false;
    this.status.textContent = messages.long;
  }

  /** Nothing is known: that is not the same as nothing being there. */
  showError(keepList: boolean): void {
    if (!keepList) this.clear();
    this.status.textContent = '';
    this.error.hidden = false;
    this.help.hidden = false;
  }

  private items({ results }: Answer): DocumentFragment[] {
    return results.map((page) => resultItem(this.template, page));
  }

  private clear(): void {
    clearTimeout(this.timer);
    this.error.hidden = true;
    this.list.replaceChildren();
    this.more.hidden = true;
    this.correction.hidden = true;
    this.near.hidden = true;
  }
}

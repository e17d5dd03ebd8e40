/** Draws results and help. Knows the DOM, not the engine nor the address. */
import type { Answer, Result, TopAnswer } from './engine.ts';
import { MARK_PARAMETER } from './mark-parameter.ts';
import { formatState, parseState, replaceMisspelt, type SearchState } from './state.ts';

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
export function resultItem(template: HTMLTemplateElement, page: Result): DocumentFragment {
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
export function answerItem(template: HTMLTemplateElement, top: TopAnswer): DocumentFragment {
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
export function updateCorrection(element: HTMLElement, state: SearchState, corrections: Answer['corrections']): void {
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
export function updateNear(element: HTMLElement, near: readonly string[]): void {
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

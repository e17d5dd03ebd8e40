/** Draws results, facets and help. Knows the DOM, not the engine nor the address. */
import type { Answer, Result } from './engine.ts';
import { MARK_PARAMETER } from './mark-parameter.ts';
import { formatState, parseState, replaceMisspelt, type SearchState } from './state.ts';

const parsed = (html: string) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
};

// Pagefind counts the punctuation around a word as part of it.
const trimmed = (text: string) => /^([\p{P}\s]*)(.*?)([\p{P}\s]*)$/su.exec(text)?.slice(1) ?? ['', text, ''];

/** Copies an excerpt's text and its marks, and nothing else that might stand in it. */
function excerptNodes(html: string): (Node | string)[] {
  return [...parsed(html).childNodes].flatMap((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return [text];
    const [before = '', word = '', after = ''] = trimmed(text);
    const mark = document.createElement('mark');
    mark.textContent = word;
    return [before, mark, after];
  });
}

/** The address of a result, with the words to mark there. */
function resultAddress(url: string, { excerpt, sub_results: places }: Result): string {
  const marks = [excerpt, ...places.map((place) => place.excerpt)].flatMap((html) =>
    [...parsed(html).querySelectorAll('mark')].map((mark) => (trimmed(mark.textContent)[1] ?? '').toLowerCase()),
  );
  const [path = '', anchor] = url.split('#');
  const parameters = new URLSearchParams([...new Set(marks)].filter(Boolean).map((word) => [MARK_PARAMETER, word]));
  return `${path}${parameters.size > 0 ? `?${parameters.toString()}` : ''}${anchor ? `#${anchor}` : ''}`;
}

/** What stands in a result: of a term its meaning, of a person who that is, else where the words were found. */
function resultText(page: Result) {
  const { meta } = page;
  const title = meta['title'] ?? page.url;
  if (page.answer === 'person')
    return { title: meta['spreker'] ?? title, url: page.url, place: meta['functie'], text: [`Keynote: “${title}”`] };
  if (page.answer === 'term') {
    const long = meta['voluit'] ? `${title} (${meta['voluit']})` : title;
    return { title: long, url: page.url, place: undefined, text: [meta['definitie'] ?? ''] };
  }
  // The best place inside the page, unless that is the page's own top.
  const [best] = page.sub_results;
  const place = best?.url.includes('#') && best.title !== title ? best : undefined;
  return {
    title,
    url: place?.url ?? page.url,
    place: place && `Onder “${place.title}”`,
    text: excerptNodes(place?.excerpt ?? page.excerpt),
  };
}

/** One result, made from the template of the panel: title, kind, where in the page, excerpt. */
export function resultItem(template: HTMLTemplateElement, page: Result): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const part = (name: string) => item.querySelector(`[data-${name}]`);
  const { title, url, place, text } = resultText(page);
  const link = part('titel');
  if (link instanceof HTMLAnchorElement) {
    link.href = resultAddress(url, page);
    link.textContent = title;
  }
  if (!page.answer) part('antwoord')?.removeAttribute('data-antwoord');
  part('soort')?.append(page.filters['soort']?.[0] ?? '');
  if (!page.meta['fictief']) part('fictief')?.remove();
  if (place) part('plaats')?.append(place);
  else part('plaats')?.remove();
  part('fragment')?.replaceChildren(...text);
  return item;
}

/** Puts the number of pages behind each choice of a facet, and hides choices without pages. */
export function updateFacet(select: HTMLSelectElement, counts: Answer['counts']): void {
  const values = counts[select.name] ?? {};
  for (const option of select.options) {
    if (!option.value) continue;
    const count = values[option.value] ?? 0;
    option.textContent = `${option.dataset['naam'] ?? option.value} (${String(count)})`;
    option.hidden = count === 0 && !option.selected;
  }
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
  link.href = `${import.meta.env.BASE_URL}zoeken/${formatState({ ...state, query: replaceMisspelt(query, corrections, (_, typed) => `"${typed}"`) })}`;
}

/** Offers words of the site that look like a question without results. */
export function updateNear(element: HTMLElement, near: readonly string[]): void {
  element.hidden = near.length === 0;
  const [first] = element.querySelectorAll('a');
  if (!first) return;
  const links = near.map((word) => {
    const link = first.cloneNode() as HTMLAnchorElement;
    link.href = `${import.meta.env.BASE_URL}zoeken/${formatState({ ...parseState(''), query: word })}`;
    link.textContent = word;
    return link;
  });
  if (links.length > 0)
    element
      .querySelector('span')
      ?.replaceChildren(...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])));
}

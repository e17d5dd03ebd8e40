/** Draws results and facets. Knows the DOM, not Pagefind's loading nor the address. */
import type { FacetCounts, PageResult } from './pagefind.ts';

/** Copies an excerpt's text and its marks, and nothing else that might stand in it. */
function excerptNodes(html: string): Node[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.childNodes].flatMap((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return [document.createTextNode(text)];
    // Pagefind counts the punctuation after a word as part of it.
    const word = text.replace(/[\p{P}\s]+$/u, '');
    const mark = document.createElement('mark');
    mark.textContent = word;
    return [mark, document.createTextNode(text.slice(word.length))];
  });
}

/** One result, made from the template on the search page: title, kind, where in the page, excerpt. */
export function resultItem(template: HTMLTemplateElement, page: PageResult): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const part = (name: string) => item.querySelector(`[data-${name}]`);
  const title = page.meta['title'] ?? page.url;
  // The best place inside the page, unless that is the page's own top.
  const [best] = page.sub_results;
  const place = best?.url.includes('#') && best.title !== title ? best : undefined;

  const link = part('titel');
  if (link instanceof HTMLAnchorElement) {
    link.href = place?.url ?? page.url;
    link.textContent = title;
  }
  part('soort')?.append(page.filters['soort']?.[0] ?? '');
  if (!page.meta['fictief']) part('fictief')?.remove();
  if (place) part('plaats')?.append(`Onder “${place.title}”`);
  else part('plaats')?.remove();
  part('fragment')?.replaceChildren(...excerptNodes(place?.excerpt ?? page.excerpt));
  return item;
}

/** Puts the number of pages behind each choice of a facet, and hides choices without pages. */
export function updateFacet(select: HTMLSelectElement, counts: FacetCounts): void {
  const values = counts[select.name] ?? {};
  for (const option of select.options) {
    if (!option.value) continue;
    const count = values[option.value] ?? 0;
    option.textContent = `${option.dataset['naam'] ?? option.value} (${String(count)})`;
    option.hidden = count === 0 && !option.selected;
  }
}

/** Wires the search page: field and facets to address, search and list. */
import { search, type SearchResponse } from './pagefind.ts';
import { countLabel, facetNames, formatState, isEmpty, parseState, type SearchState } from './state.ts';
import { resultItem, updateFacet } from './view.ts';

const PAGE_SIZE = 10;
/** Milliseconds of quiet after a key before a search starts. */
const QUIET = 60;

/** Milliseconds after loading before the index comes for a visitor who has not typed yet. */
const UNHURRIED = 1500;

/** Elements of /zoeken/. */
export interface SearchElements {
  form: HTMLFormElement;
  field: HTMLInputElement;
  facets: HTMLSelectElement[];
  status: HTMLElement;
  list: HTMLElement;
  /** Markup of one result. */
  template: HTMLTemplateElement;
  more: HTMLButtonElement;
  /** Shown when nothing is asked yet, and when nothing is found. */
  help: HTMLElement;
  error: HTMLElement;
}

/** Starts the search page. */
export function startSearch(elements: SearchElements): void {
  const { form, field, facets, status, list, template, more, help, error } = elements;
  const named = facets.flatMap((select) => {
    const name = facetNames.find((known) => known === select.name);
    return name ? [{ name, select }] : [];
  });
  let latest = 0;
  let shown: SearchResponse['results'] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stateOnScreen = (): SearchState => {
    const state = parseState('');
    state.query = field.value.trim();
    for (const { name, select } of named) state.facets[name] = select.value;
    return state;
  };

  const putOnScreen = (state: SearchState) => {
    field.value = state.query;
    for (const { name, select } of named) select.value = state.facets[name];
  };

  const appendNext = async (turn: number, replace: boolean) => {
    const start = replace ? 0 : list.children.length;
    const pages = await Promise.all(shown.slice(start, start + PAGE_SIZE).map((result) => result.data()));
    if (turn !== latest) return;
    const items = pages.map((page) => resultItem(template, page));
    const first = replace ? undefined : items[0]?.querySelector('a');
    if (replace) list.replaceChildren(...items);
    else list.append(...items);
    more.hidden = list.children.length >= shown.length;
    first?.focus();
  };

  const showError = () => {
    status.textContent = '';
    error.hidden = false;
    help.hidden = false;
  };

  /** The old list stays until the new one is there. */
  const run = async () => {
    const turn = ++latest;
    const state = stateOnScreen();
    error.hidden = true;
    try {
      // Without words or choices this still gives the counts behind the facets.
      const response = await search(state);
      if (turn !== latest) return;
      for (const select of facets) updateFacet(select, response.filters);
      shown = isEmpty(state) ? [] : response.results;
      await appendNext(turn, true);
      if (turn !== latest) return;
      status.textContent = isEmpty(state) ? '' : countLabel(shown.length, state.query);
      help.hidden = shown.length > 0;
      document.title = document.title.replace(/^.*?(?=Zoeken)/, state.query ? `${state.query} – ` : '');
    } catch {
      if (turn !== latest) return;
      list.replaceChildren();
      more.hidden = true;
      showError();
    }
  };

  /** Whether the address holds a finished question, so that the next one becomes a step of its own for the back button. */
  let settled = !isEmpty(parseState(location.search));
  const rewriteAddress = () => {
    const address = location.pathname + formatState(stateOnScreen());
    if (address === location.pathname + location.search) return;
    history[settled ? 'pushState' : 'replaceState'](null, '', address);
    settled = false;
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      rewriteAddress();
      void run();
    }, QUIET);
  });
  for (const select of facets) {
    select.addEventListener('change', () => {
      settled = true;
      rewriteAddress();
      settled = true;
      void run();
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    rewriteAddress();
    settled = true;
    void run();
  });
  more.addEventListener('click', () => {
    appendNext(latest, false).catch(showError);
  });
  addEventListener('popstate', () => {
    putOnScreen(parseState(location.search));
    settled = true;
    void run();
  });

  putOnScreen(parseState(location.search));
  form.hidden = false;
  if (isEmpty(stateOnScreen())) {
    field.focus();
    // The index is 100 kB, and nobody has asked anything yet: first the page, then the counts of the choices.
    addEventListener('load', () => setTimeout(() => void run(), UNHURRIED));
  } else void run();
}

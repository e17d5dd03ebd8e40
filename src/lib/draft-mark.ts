/** Marks drafts in the HTML of the preview. The built site has no drafts, so nothing of this is in it. */

/** What an editor reads on the page of a draft. */
export const DRAFT_NOTICE = 'Concept: staat nog niet op de site.';

const look = 'border: 1px dashed var(--klei); color: var(--klei); font: 600 0.875rem/1.5 var(--font-tekst);';

/** Says behind every link to a draft that it is one, wherever the link stands; and how the notice looks. */
function styles(drafts: readonly string[]): string {
  const links = drafts.map((path) => `a:is([href="${path}"], [href^="${path}#"])::after`).join(', ');
  return `<style>
${links} { content: 'Concept'; display: inline-block; margin-left: 0.5em; padding: 0 0.5em; ${look} }
.concept { width: fit-content; margin-top: 1rem; padding: 0.5em 1em; ${look} }
</style>`;
}

/** The HTML of the page at `path` with its drafts marked. `drafts` are the addresses of all drafts. */
export function markDrafts(html: string, path: string, drafts: readonly string[]): string {
  if (drafts.length === 0) return html;
  const marked = html.replace('</head>', (end) => styles(drafts) + end);
  if (!drafts.includes(path)) return marked;
  const notice = `<div class="breedte"><p class="concept">${DRAFT_NOTICE}</p></div>`;
  return marked.replace(/<main\b[^>]*>/, (start) => start + notice);
}

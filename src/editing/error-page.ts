/** The page that an editor sees in `astro dev` as long as the content has mistakes. */
import { createHash } from 'node:crypto';
import { byPlace, type Problem } from '../reading/problem.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const styles = `
  :root { color-scheme: light dark; }
  body { margin: 0; background: Canvas; color: CanvasText; font: 1.25rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
  h1 { margin: 0 0 1rem; font-size: 2rem; line-height: 1.2; }
  ol { margin: 2rem 0 0; padding: 0; list-style: none; }
  li { margin-top: 1.5rem; padding-left: 1rem; border-left: 0.3rem solid light-dark(#b3261e, #ff8a80); }
  p { margin: 0 0 0.25rem; white-space: pre-wrap; }
  strong { display: block; font: 600 1.0625rem/1.4 ui-monospace, monospace; }
`;

/** Looks each second whether the mistakes are still the same; the tag of any other page is another. */
const script = `
  setInterval(async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (answer.headers.get('ETag') !== document.body.dataset.tag) location.reload();
    } catch {
      // The server is being started again.
    }
  }, 1000);
`;

function item({ file, line, column, message }: Problem): string {
  const place = `${file}, regel ${String(line)}${column === undefined ? '' : `, teken ${String(column)}`}`;
  return `<li><strong>${escapeHtml(place)}</strong><p>${escapeHtml(message)}</p></li>`;
}

/** Makes the page, and a tag that is the same as long as the mistakes are. */
export function errorPage(problems: readonly Problem[]): { html: string; tag: string } {
  const title =
    problems.length === 1 ? 'Er is 1 fout in de inhoud' : `Er zijn ${String(problems.length)} fouten in de inhoud`;
  const list = problems.toSorted(byPlace).map(item).join('\n');
  const tag = `"${createHash('sha256').update(list).digest('base64url')}"`;
  const html = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${styles}</style>
</head>
<body data-tag="${escapeHtml(tag)}">
<main>
<h1>${title}</h1>
<p>Dit komt door de tekst die het laatst is opgeslagen. Verbeter wat hieronder staat en sla het bestand op. Deze pagina verdwijnt dan vanzelf.</p>
<ol>
${list}
</ol>
</main>
<script>${script}</script>
</body>
</html>
`;
  return { html, tag };
}

/** The page that the editor in the browser stands in. */
import { tokens } from '../../tailwind.config.ts';
import { SETTINGS_ELEMENT } from './endpoints.ts';
import type { EditorSettings } from './cms-config.ts';

/** The colours of the site, by day and by night as Sveltia is set to. */
const colours = `:root { ${Object.entries(tokens)
  .map(([name, [day, night]]) => `--${name}: light-dark(${day}, ${night});`)
  .join(' ')} }`;

/** What Sveltia shows that means nothing here: without a backend there is nowhere to sign in to. */
const styles = (hasBackend: boolean) =>
  `${colours}${hasBackend ? '' : '.buttons > .button.secondary { display: none; }\n'}`;

/** JSON that cannot end the element that it stands in. */
const toJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Without Vite's own script in it, so that it does not load again, and lose what is being written, each time that
 * a text is saved.
 */
export const editorPage = (settings: EditorSettings, script: string): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeText(settings.siteName)}: redactie</title>
<style>${styles(settings.backend !== undefined)}</style>
<script type="application/json" id="${SETTINGS_ELEMENT}">${toJson(settings)}</script>
<script type="module" src="${script}"></script>
</head>
<body></body>
</html>
`;

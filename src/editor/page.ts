/** The page that the editor in the browser stands in. */
import { tokens } from '../../tailwind.config.ts';
import { lightDark } from '../components/art/palette.ts';
import { SETTINGS_ELEMENT } from './addresses.ts';
import type { EditorSettings } from './cms-config.ts';

/** The colours of the site, by day and by night as Sveltia is set to. */
const colours = `:root { ${Object.entries(tokens)
  .map(([name, pair]) => `--${name}: ${lightDark(pair)};`)
  .join(' ')} }`;

/** Our window, and what Sveltia shows that means nothing here. Without a backend there is nowhere to sign in to. */
const styles = (hasBackend: boolean) => `
.weigering { max-width: min(40rem, 90vw); padding: 1.5rem; border: 0; border-left: 6px solid #b3261e; border-radius: .5rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
.weigering::backdrop { background: rgb(0 0 0 / .5); }
.weigering h2 { margin: 0 0 .5rem; font-size: 1.25rem; }
.weigering ul { margin: 1rem 0; padding-left: 1.25rem; list-style: disc; }
.weigering li { margin-bottom: .75rem; overflow-wrap: anywhere; }
.weigering small { color: #5b5b5b; }
.weigering button { padding: .6rem 1rem; border: 0; border-radius: .4rem; font: inherit; color: #fff; background: #1d4f91; cursor: pointer; }
.weigering button:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 2px; }
${colours}
${hasBackend ? '' : '.buttons > .button.secondary { display: none; }'}
`;

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

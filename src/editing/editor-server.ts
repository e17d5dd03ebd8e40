import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { CHECK, EDITOR, PICTURE_FIT, SITE_FACTS, TIPS, WORD } from './endpoints.ts';
import { answerCheck, answerTips, answerWord } from './answers.ts';
import { readOwnRequest, type OwnRequest } from './own-request.ts';
import { answerPicture } from './fit-picture.ts';
import { siteFacts } from './site-facts.ts';
import { changeSveltia } from './sveltia-changes.ts';
import { inOurWords, type Texts } from './sveltia-words.ts';
import { tokens } from '../../tailwind.config.ts';
import { editorHeaders } from '../headers/headers.ts';
import { absoluteUrl } from '../model/addresses.ts';
import { site } from '../site.ts';

/** Parts that Sveltia loads when it needs them. Vite would find them one by one, and each time load all anew. */
const laterParts = [
  'exifr/dist/lite.esm.mjs',
  'immutable',
  'leaflet/dist/leaflet-src.esm.js',
  'svgo/browser',
  'terra-draw',
  'terra-draw-leaflet-adapter',
  'turndown/lib/turndown.browser.es.js',
];

/** Where the browser begins. Vite looks there beforehand for what it has to make ready. */
const START = '/src/editing/start.ts';

/**
 * What Sveltia gets in place of Vite's client, of which it uses one function. The client itself would load the editor
 * anew, and lose what is being written, when a file changes.
 */
const viteClient = 'export const injectQuery = (address) => address;';

/** Has Sveltia speak and name files as the site does. */
const sveltia: Plugin = {
  name: 'editor-sveltia',
  enforce: 'pre',
  load: async (id) => {
    const [path = ''] = id.split('?');
    if (path.endsWith('/@sveltia/cms/locales/nl.json')) {
      return JSON.stringify(inOurWords(JSON.parse(await readFile(path, 'utf8')) as Texts));
    }
    return path.endsWith('/@sveltia/cms/npm/index.js') ? changeSveltia(await readFile(path, 'utf8')) : undefined;
  },
};

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  for (const [name, value] of Object.entries(editorHeaders)) response.setHeader(name, value);
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  response.end(content);
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The page that the editor stands in, with the colours of the site. Without Vite's own script in it, so that it does not
 * load again, and lose what is being written, each time that a text is saved. Without the button to sign in to a server.
 */
const editorPage = () => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escape(site.name)}: redactie</title>
<style>
:root { ${Object.entries(tokens)
  .map(([name, [day, night]]) => `--${name}: light-dark(${day}, ${night});`)
  .join(' ')} }
.buttons > .button.secondary { display: none; }
</style>
<script type="module" src="${START}"></script>
</head>
<body data-site="${escape(absoluteUrl('/'))}"></body>
</html>
`;

/** More than anybody sends, in bytes: a question about one file or one word, texts, a photo. */
const LARGEST = { question: 1000, texts: 5_000_000, picture: 50_000_000 };

/** What answers the editor's own page, by address, and how long a question may be. `undefined` is no answer: it was none. */
const answers: Readonly<Record<string, [most: number, answer: (root: string, body: string) => unknown]>> = {
  [CHECK]: [LARGEST.texts, answerCheck],
  [TIPS]: [LARGEST.question, answerTips],
  [WORD]: [LARGEST.question, answerWord],
};

async function fit(root: string, request: OwnRequest, query: URLSearchParams, response: ServerResponse): Promise<void> {
  const { status, body } = await readOwnRequest(request, 'application/octet-stream', LARGEST.picture);
  const picture = body && (await answerPicture(root, query, body));
  if (picture && 'bytes' in picture) {
    response.setHeader('X-Naam', picture.name);
    send(response, 200, 'application/octet-stream', picture.bytes);
  } else send(response, picture ? 422 : (status ?? 400), 'application/json', JSON.stringify(picture ?? null));
}

/** Answers a request for the editor or for something of it; `false` for any other. */
async function respond(root: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [most, answer] = answers[pathname] ?? [];
  if (most !== undefined && answer) {
    const { status, body } = await readOwnRequest(request, 'application/json', most);
    const said = body && (await answer(root, body.toString('utf8')));
    send(response, said === undefined ? (status ?? 400) : 200, 'application/json', JSON.stringify(said ?? null));
  } else if (pathname === PICTURE_FIT) await fit(root, request, searchParams, response);
  else if (pathname === SITE_FACTS) send(response, 200, 'application/json', JSON.stringify(siteFacts(root)));
  else if (pathname === EDITOR) send(response, 200, 'text/html', editorPage());
  else if (pathname === '/@vite/client' && request.headers.referer?.includes('/@sveltia/cms/')) {
    send(response, 200, 'text/javascript', viteClient);
  } else if (`${pathname}/` === EDITOR) response.writeHead(302, { Location: EDITOR }).end();
  else return false;
  return true;
}

/** Editing in the browser at /redactie/, in `astro dev` only: a build knows nothing of it. */
export function editor(): AstroIntegration {
  return {
    name: 'redactie',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        const include = laterParts.map((name) => `@sveltia/cms > ${name}`);
        const optimizeDeps = { entries: [START.slice(1)], exclude: ['@sveltia/cms'], include };
        updateConfig({ vite: { plugins: [sveltia], optimizeDeps } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          respond(server.config.root, request, response).then((isAnswered) => {
            if (!isAnswered) next();
          }, next);
        });
      },
      'astro:server:start': ({ address, logger }) => {
        logger.info(`Teksten bewerken in de browser: http://localhost:${String(address.port)}${EDITOR}`);
      },
    },
  };
}

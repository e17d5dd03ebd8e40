/**
 * Keeps mistakes in the content away from Astro while an editor works: it would report them in English, and at its
 * start it would end. Changes to content files reach Astro only when all content is right; as long as it is not,
 * a browser gets the list of mistakes in place of a page.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { checkContent } from '../checking/check.ts';
import { errorPage } from './error-page.ts';
import { formatReport, type Problem } from '../reading/problem.ts';
import { EDITOR } from './endpoints.ts';
import { commonHeaders, devPageHeaders } from '../headers/headers.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Some programs save a file in two steps: first empty, then full. */
const SAVING_TIME = 50;
/** How often to look by itself before the first start: the watcher hears of nothing until it has seen every file. */
const LOOK_AGAIN = 1000;

/** The editor in the browser is the place to mend a mistake, so it stays. */
const asksForPage = ({ headers, url }: IncomingMessage) =>
  headers.accept?.includes('text/html') === true && url?.startsWith(EDITOR) !== true;

function answerWith(problems: readonly Problem[], response: ServerResponse): void {
  const { html, tag } = errorPage(problems);
  const headers = { ...commonHeaders, ...devPageHeaders, ETag: tag, 'Cache-Control': 'no-store' };
  response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
}

/** Checks again and again, one check at a time. */
function makeChecker(root: string, onOutcome: (problems: readonly Problem[]) => void) {
  let isStale = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (isStale) {
      await setTimeout(SAVING_TIME);
      isStale = false;
      try {
        onOutcome(checkContent(root).problems);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        console.error(`De controle is zelf vastgelopen. Geef deze melding door aan wie de site beheert:\n  ${message}`);
      }
    }
    running = undefined;
  };
  return {
    /** Asks for a check of what is on disk now; resolves when nothing is left to check. */
    check: (): Promise<void> => {
      isStale = true;
      running ??= run();
      return running;
    },
    /** Resolves when no check is running. */
    settled: async () => running,
  };
}

/** Holds back the file watcher's news of content files. The answer lets all of it go. */
function holdContentNews(watcher: DevServer['watcher'], root: string, onNews: () => void): () => void {
  /** By what it says, so that a file that is saved ten times is read once. */
  const held = new Map<string, Parameters<typeof watcher.emit>>();
  const content = join(root, 'src', 'content') + sep;
  // Pictures and documents: Astro may hear of them at once.
  const besides = join(root, 'public') + sep;
  const emit = watcher.emit.bind(watcher);
  watcher.emit = (...news) => {
    const paths = news.filter((part) => typeof part === 'string').map((path) => path.replaceAll('/', sep));
    const isContent = paths.some((path) => path.startsWith(content));
    if (isContent) {
      const same = [news[0], ...paths].join();
      held.delete(same);
      held.set(same, news);
    }
    if (isContent || paths.some((path) => path.startsWith(besides))) onNews();
    return isContent || emit(...news);
  };
  return () => {
    const waiting = [...held.values()];
    held.clear();
    for (const news of waiting) emit(...news);
  };
}

/** Guards a dev server. Resolves when the content is right, so that Astro can start reading it. */
async function guardContent(server: DevServer, root: string): Promise<void> {
  let problems: readonly Problem[] = [];
  let shown = '';
  let onRight: () => void = () => undefined;
  const checker = makeChecker(root, (outcome) => {
    const wasRight = problems.length === 0;
    problems = outcome;
    if (outcome.length === 0) {
      if (!wasRight) console.log('\nDe inhoud is weer in orde.\n');
      shown = '';
      passOn();
      onRight();
      return;
    }
    const report = formatReport(outcome);
    if (report !== shown) console.error(`\n${report}\n`);
    shown = report;
    // The open page makes way for the list of mistakes.
    if (wasRight) server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  });
  const passOn = holdContentNews(server.watcher, root, () => void checker.check());
  server.middlewares.use((request, response, next) => {
    void checker.settled().then(() => {
      if (problems.length > 0 && asksForPage(request)) answerWith(problems, response);
      else next();
    });
  });

  await checker.check();
  if (problems.length === 0) return;
  console.log('De site start zodra alles klopt.\n');
  const again = setInterval(() => void checker.check(), LOOK_AGAIN);
  await new Promise<void>((right) => {
    onRight = right;
  });
  clearInterval(again);
}

/** Guards `astro dev`. */
export function contentGuard(): AstroIntegration {
  return {
    name: 'content-guard',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        const root = fileURLToPath(config.root);
        // Not in `astro:server:setup`, where Astro says in English that it waits.
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-guard',
                // Vitest, and Astro itself for its types, make a server without visitors.
                configureServer: (server) => (server.httpServer ? guardContent(server, root) : undefined),
              },
            ],
          },
        });
      },
    },
  };
}

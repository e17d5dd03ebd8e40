/** The editor in the browser, as somebody uses it: a development server, and a folder that the browser may write in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { freePort, nodeBinary } from '../../scripts/setup.mjs';

/** The content of the site, by its path from the root. */
export const contentFiles: ReadonlyMap<string, string> = new Map(
  readdirSync('src/content', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .map((name) => [`src/content/${name}`, readFileSync(`src/content/${name}`, 'utf8')]),
);

/** A development server, and how to stop it. */
export interface DevServer {
  address: string;
  stop: () => void;
}

/** Starts `astro dev`. */
export async function startDevServer(): Promise<DevServer> {
  const port = await freePort();
  const server: ChildProcess = spawn(
    nodeBinary(),
    [fileURLToPath(new URL('../fixtures/dev-server.ts', import.meta.url))],
    {
      env: { ...process.env, DEV_PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = await new Promise<string>((done, fail) => {
    server.stdout?.setEncoding('utf8').on('data', (said: string) => {
      const ready = /Klaar op (\d+)/.exec(said);
      if (ready) done(`http://127.0.0.1:${ready[1] ?? ''}`);
    });
    server.on('exit', (code) => {
      fail(new Error(`astro dev ended with ${String(code)}`));
    });
  });
  return { address, stop: () => server.kill() };
}

/** Puts files in a folder of the browser's own, and has the browser give that when it is asked for a folder. */
async function offerFolder(page: Page, files: ReadonlyMap<string, string>): Promise<void> {
  await page.addInitScript(
    (given) => {
      const fill = async () => {
        const root = await navigator.storage.getDirectory();
        await root.getDirectoryHandle('.git', { create: true });
        for (const [path, text] of given) {
          const names = path.split('/');
          const name = names.pop() ?? '';
          let folder = root;
          for (const part of names) folder = await folder.getDirectoryHandle(part, { create: true });
          const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
          await writable.write(text);
          await writable.close();
        }
        return root;
      };
      Object.assign(window, { showDirectoryPicker: fill });
    },
    [...files],
  );
}

/** Opens the editor and chooses a folder with these files. */
export async function openEditor(page: Page, address: string, files = contentFiles): Promise<void> {
  await offerFolder(page, files);
  await page.goto(`${address}/redactie/`);
  await page.getByRole('button', { name: 'Map van de site kiezen' }).click();
  await expect(page.getByText('Keynotes').first()).toBeVisible({ timeout: 20_000 });
}

/** Goes to a screen of the editor, such as `collections/begrippen/new`. */
export async function visit(page: Page, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${screen}`);
}

/** What now stands in a file of the folder; `undefined` when it is not there. */
export const readSaved = (page: Page, path: string): Promise<string | undefined> =>
  page.evaluate(async (wanted) => {
    const names = wanted.split('/');
    const name = names.pop() ?? '';
    try {
      let folder = await navigator.storage.getDirectory();
      for (const part of names) folder = await folder.getDirectoryHandle(part);
      return await (await (await folder.getFileHandle(name)).getFile()).text();
    } catch {
      return undefined;
    }
  }, path);

/** The button that saves. */
export const saveButton = (page: Page) => page.getByRole('button', { name: 'Opslaan' });

/** The window that says why a text is not saved. */
export const refusal = (page: Page) => page.getByRole('dialog', { name: /Nog niet opgeslagen/ });

/** The field that writes to `keyPath`. */
export const field = (page: Page, keyPath: string) => page.locator(`[data-key-path="${keyPath}"]`);

/** The pane beside the form, and the page in it. */
export const previewPane = (page: Page) => page.frameLocator('iframe.preview');
export const previewOf = (page: Page) => previewPane(page).frameLocator('iframe');

/** Scrolls a form to a field: the editor draws a field only when it comes near. */
export async function scrollTo(page: Page, keyPath: string): Promise<void> {
  await page.mouse.move(300, 500);
  while (!(await field(page, keyPath).isVisible())) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(100);
  }
  await field(page, keyPath).scrollIntoViewIfNeeded();
}

/** Saves, and waits until the editor is back at the list. */
export async function save(page: Page): Promise<void> {
  await saveButton(page).click();
  await expect(saveButton(page)).toBeHidden();
}

/** The lines that differ between two texts, as `before → after`. */
export function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return Array.from({ length: Math.max(old.length, now.length) }, (_, line) => [old[line], now[line]] as const)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => `${one ?? ''} → ${other ?? ''}`);
}

/** The editor in the browser, as somebody uses it: a development server, and a folder that the browser may write in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { findViolations } from './support.ts';

/** The content files of the site in a folder, by their path from its root. */
export const readContent = (site: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(site, 'src/content'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(mdx|yaml)$/.test(name))
      .map((name) => [`src/content/${name}`, readFileSync(join(site, 'src/content', name), 'utf8')]),
  );

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
export async function openEditor(page: Page, address: string, files: ReadonlyMap<string, string>): Promise<void> {
  await offerFolder(page, files);
  await page.goto(`${address}/redactie/`);
  await page.getByRole('button', { name: 'Map van de site kiezen' }).click();
  await expect(page.getByText('Keynotes').first()).toBeVisible({ timeout: 20_000 });
}

/** Has what an earlier test left in a form thrown away when it is opened again. */
export const discardDrafts = (page: Page): Promise<void> => {
  const question = page.getByRole('alertdialog', { name: 'Concept herstellen' });
  return page.addLocatorHandler(question, () => question.getByRole('button', { name: 'Verwerpen' }).click());
};

/** Goes to a screen of the editor, such as `collections/begrippen/new`. */
export async function visit(page: Page, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${screen}`);
}

/** Writes a file of the folder, as another program would. */
export const writeAsAnother = (page: Page, path: string, text: string): Promise<void> =>
  page.evaluate(
    async ([wanted, content]) => {
      const names = wanted.split('/');
      const name = names.pop() ?? '';
      let folder = await navigator.storage.getDirectory();
      for (const part of names) folder = await folder.getDirectoryHandle(part, { create: true });
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    },
    [path, text] as const,
  );

/** The bytes of a file of the folder; `undefined` when it is not there. */
export const readSavedBytes = (page: Page, path: string): Promise<number[] | undefined> =>
  page.evaluate(async (wanted) => {
    const names = wanted.split('/');
    const name = names.pop() ?? '';
    try {
      let folder = await navigator.storage.getDirectory();
      for (const part of names) folder = await folder.getDirectoryHandle(part);
      const file = await (await folder.getFileHandle(name)).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    } catch {
      return undefined;
    }
  }, path);

/** The same as text. */
export async function readSaved(page: Page, path: string): Promise<string | undefined> {
  const bytes = await readSavedBytes(page, path);
  return bytes && new TextDecoder().decode(Uint8Array.from(bytes));
}

/** Takes a file out of the folder, as another program would. */
export const removeAsAnother = (page: Page, path: string): Promise<void> =>
  page.evaluate(async (wanted) => {
    const names = wanted.split('/');
    const name = names.pop() ?? '';
    let folder = await navigator.storage.getDirectory();
    for (const part of names) folder = await folder.getDirectoryHandle(part);
    await folder.removeEntry(name);
  }, path);

/** The button that saves. */
export const saveButton = (page: Page) => page.getByRole('button', { name: 'Opslaan' });

/** The window that says why a text is not saved. */
export const refusal = (page: Page) => page.getByRole('dialog', { name: /Nog niet opgeslagen/ });

/** The field that writes to `keyPath`. */
export const field = (page: Page, keyPath: string) => page.locator(`[data-key-path="${keyPath}"]`);

/** The text of a form. */
export const textBox = (page: Page) => field(page, 'body').getByRole('textbox', { name: 'Tekst' });

/** Clicks in the text. When a form has moved into its place, Sveltia gives it the focus. */
export async function focusText(page: Page): Promise<void> {
  await expect(async () => {
    await textBox(page).click();
    await page.waitForTimeout(50);
    await expect(textBox(page)).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [20] });
}

/** Copies as another program does, and pastes with the keyboard. */
export async function pasteAs(page: Page, data: Record<string, string>, key = 'Control+V'): Promise<void> {
  await page.evaluate((parts) => {
    const copy = (event: ClipboardEvent) => {
      for (const [kind, content] of Object.entries(parts)) event.clipboardData?.setData(kind, content);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', copy, { capture: true, once: true });
  }, data);
  await page.keyboard.press('Control+C');
  await page.keyboard.press(key);
}

/** The pane beside the form, and the page in it. */
export const previewPane = (page: Page) => page.frameLocator('iframe.preview');
export const previewOf = (page: Page) => previewPane(page).frameLocator('iframe');

/** Scrolls a form to a field: the editor draws a field only when it comes near. */
export async function scrollTo(page: Page, keyPath: string): Promise<void> {
  await page.mouse.move(300, 500);
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    await expect(field(page, keyPath)).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 10_000, intervals: [20] });
  await field(page, keyPath).scrollIntoViewIfNeeded();
}

/** Saves, and waits until the editor is back at the list. */
export async function save(page: Page): Promise<void> {
  await saveButton(page).click();
  await expect(saveButton(page)).toBeHidden({ timeout: 20_000 });
}

/**
 * What axe finds of weight in a part of the page, by day and by night. The page in the preview is tested as the page that
 * it is.
 */
export async function expectAccessible(page: Page, part: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await findViolations(page, {}, { include: part, exclude: 'iframe' });
    // Of Sveltia's own screens, which we cannot change, only what keeps somebody out.
    const isOurs = part !== 'body';
    expect(violations.filter(({ impact }) => isOurs || impact === 'serious' || impact === 'critical')).toEqual([]);
  }
}

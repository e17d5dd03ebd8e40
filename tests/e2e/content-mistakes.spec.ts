/** What an editor sees while the content has mistakes, with the real `astro dev` and `astro build` on a copy of the second congress. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { freePort, nodeBinary, toolPath } from '../../scripts/setup.mjs';
import { makeTestSite, type TestSite } from '../site/build.ts';
import { expectAccessible } from './support.ts';

// Two servers of one test at once would slow down both.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let copy: TestSite;
let text = '';
const page = 'src/content/paginas/over.mdx';
const save = (source: string) => {
  copy.write(page, source);
};
/** Playwright asks for colours, which would stand between the words. */
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined };
const wrongStatus = () => text.replace('status: gepubliceerd', 'status: klaar');

test.beforeAll(async () => {
  copy = await makeTestSite();
  text = copy.read(page);
});
test.afterAll(() => {
  copy.end();
});

test('A build stops, and says in Dutch why, and nothing else', () => {
  save(wrongStatus());
  const { status, stdout, stderr } = spawnSync(nodeBinary(), [toolPath('astro'), 'build'], {
    cwd: copy.folder,
    encoding: 'utf8',
    env,
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `
Er is 1 fout in de inhoud. De site is niet bijgewerkt.

${page}:5:1
  Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.

`,
  });
});

test.describe('While writing', () => {
  let server: ChildProcess;
  let output = '';
  let address = '';

  test.beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${String(port)}/over/`;
    save(wrongStatus());
    server = spawn(nodeBinary(), [toolPath('astro'), 'dev', '--port', String(port)], {
      cwd: copy.folder,
      env,
    });
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (part: string) => (output += part));
    }
    await expect.poll(() => output, { timeout: 60_000 }).toContain('De site start zodra alles klopt.');
  });
  test.afterAll(() => {
    server.kill();
  });

  const title = (tab: Page) => tab.getByRole('heading', { level: 1 });
  const mistakes = (tab: Page) => tab.getByRole('listitem');

  test('an editor sees the mistakes in place of the page, which comes back by itself once they are mended', async ({
    page: tab,
  }) => {
    await test.step('a mistake that was there at the start, in the terminal', async () => {
      expect(output).toContain('Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.');
      save(text);
      // What Astro has to say of the mended page is over. A reload that it still asked for ends the first visit.
      await expect(() => tab.goto(address, { waitUntil: 'networkidle' })).toPass({ timeout: 60_000 });
      await expect(title(tab)).toHaveText(/^titel: (.*)$/m.exec(text)?.[1] ?? '');
    });

    await test.step('a mistake in the text', async () => {
      save(`${text}\nEr waren <5 mensen.\n`);
      await expect(mistakes(tab)).toContainText(['Het teken < kan hier niet los staan.'], { timeout: 15_000 });
      await expect(tab.getByText('Deze pagina verdwijnt dan vanzelf.')).toBeVisible();
      await expectAccessible(tab, () => tab.reload(), ['light', 'dark']);
      await tab.setViewportSize({ width: 320, height: 800 });
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });

    await test.step('another mistake, in the fields', async () => {
      save(text.replace('titel: ', 'titel: A: '));
      await expect(mistakes(tab)).toContainText(['In deze tekst staat een dubbele punt.'], { timeout: 15_000 });
    });

    await test.step('no mistake any more', async () => {
      save(`${text}\nDit staat er nieuw bij.\n`);
      await expect(tab.getByText('Dit staat er nieuw bij.')).toBeVisible({ timeout: 15_000 });
      expect(server.exitCode).toBeNull();
    });

    await test.step('a new draft is marked as one', async () => {
      const draft = text.replace('status: gepubliceerd', 'status: concept').replace(/^titel: .*/m, 'titel: Een proef');
      copy.write('src/content/paginas/proef.mdx', draft);
      await expect(async () => {
        await tab.goto(address.replace('/over/', '/proef/'));
        await expect(tab.getByText('Concept: staat nog niet op de site.')).toBeVisible({ timeout: 5000 });
      }).toPass({ timeout: 30_000 });
    });

    await test.step('and reads about it in Dutch only', () => {
      expect(output.match(/^Er is 1 fout in de inhoud\./gm)).toHaveLength(3);
      expect(output.match(/^De inhoud is weer in orde\.$/gm)).toHaveLength(2);
      expect(output).not.toMatch(/error|exception|schema|yaml|mdx \(|^\s+at /im);
    });
  });
});

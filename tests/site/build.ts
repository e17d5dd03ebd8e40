/** Builds of the second congress, changed or not, and what stands in them. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeBinary, root as project } from '../../scripts/setup.mjs';
import { writeTestSite } from './copy.ts';

/** What Astro and the checks before and after it do; searching, packing and drawing take longer than all of that. */
const quickConfig = `import config from './astro.config.mjs';
import { publishing } from './src/publishing/publish.ts';
const quick = publishing({ leaveOut: ['search', 'pictures', 'compression', 'servers', 'addresses'] });
const integrations = config.integrations.flat().map((one) => (one.name === quick.name ? quick : one));
export default { ...config, integrations };
`;

/** A copy of the second congress that a test may change and build. */
export interface TestSite {
  folder: string;
  /** A file by its path from the root of the copy. */
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  /** Changes a file; fails when there is nothing to change. */
  edit: (path: string, from: string | RegExp, to: string) => void;
  remove: (path: string) => void;
  /** The HTML of a page of the last build. */
  page: (address: string) => string;
  /** The HTML of each page of the last build by its address; the error page included. */
  pages: () => Promise<Map<string, string>>;
  /** Makes it the second congress again. */
  reset: () => Promise<void>;
  /** Builds; gives what was said, and throws it when that fails. */
  build: (...options: string[]) => Promise<string>;
  /** Takes the copy away. */
  end: () => void;
}

/** Makes the copy. */
export async function makeTestSite(): Promise<TestSite> {
  mkdirSync(join(project, '.cache'), { recursive: true });
  // Inside the project, because a build looks for Astro in the folders around it.
  const folder = mkdtempSync(join(project, '.cache/proefsite-'));
  const at = (path: string) => join(folder, path);
  const read = (path: string) => readFileSync(at(path), 'utf8');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const reset = async () => {
    await writeTestSite(folder);
    write('snel.config.mjs', quickConfig);
  };
  await reset();
  return {
    folder,
    read,
    write,
    edit: (path, from, to) => {
      const text = read(path);
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${String(from)} does not stand in ${path}.`);
      write(path, changed);
    },
    remove: (path) => {
      rmSync(at(path), { recursive: true });
    },
    page: (address) => read(`dist${address}index.html`),
    pages: async () => {
      const files = (await readdir(at('dist'), { recursive: true })).filter((file) => file.endsWith('.html'));
      return new Map(files.map((file) => [`/${file.replace(/index\.html$/, '')}`, read(`dist/${file}`)]));
    },
    reset,
    build: (...options) =>
      new Promise((done, fail) => {
        const args = ['node_modules/astro/bin/astro.mjs', 'build', '--config', 'snel.config.mjs', ...options];
        // Vitest tells by its environment that this is development, where drafts show.
        const env = { PATH: process.env['PATH'], NO_COLOR: '1' };
        const child = spawn(nodeBinary(), args, { cwd: folder, env });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
        child.on('close', (code) => {
          if (code === 0) done(output);
          else fail(new Error(output));
        });
      }),
    end: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

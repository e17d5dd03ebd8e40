/** Builds of the second congress, changed or not, and what stands in them. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeBinary, root as project } from '../../scripts/setup.mjs';
import { writeTestSite } from './copy.ts';

/** What Astro and the checks before and after it do; packing and drawing take longer than all of that. */
const quickConfig = `import config from './astro.config.mjs';
import { publishing } from './src/publishing/publish.ts';
const quick = publishing({ leaveOut: ['pictures', 'compression', 'servers', 'addresses'] });
const integrations = config.integrations.flat().map((one) => (one.name === quick.name ? quick : one));
export default { ...config, integrations };
`;

/** A copy of the second congress that a test may change and build. */
export interface TestSite {
  folder: string;
  /** A file by its path from the root of the copy. */
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  remove: (path: string) => void;
  /** The HTML of a page of the last build. */
  page: (address: string) => string;
  /** The HTML of each page of the last build by its address; the error page included. */
  pages: () => Promise<Map<string, string>>;
  /** Builds; gives what was said when that fails. */
  build: () => Promise<string | undefined>;
  /** Takes the copy away. */
  end: () => void;
}

/** Makes the copy. */
export async function makeTestSite(): Promise<TestSite> {
  mkdirSync(join(project, '.cache'), { recursive: true });
  // Inside the project, because a build looks for Astro in the folders around it.
  const folder = mkdtempSync(join(project, '.cache/proefsite-'));
  await writeTestSite(folder);
  writeFileSync(join(folder, 'snel.config.mjs'), quickConfig);
  const at = (path: string) => join(folder, path);
  const read = (path: string) => readFileSync(at(path), 'utf8');
  return {
    folder,
    read,
    write: (path, text) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
    remove: (path) => {
      rmSync(at(path), { recursive: true });
    },
    page: (address) => read(`dist${address}index.html`),
    pages: async () => {
      const files = (await readdir(at('dist'), { recursive: true })).filter((file) => file.endsWith('.html'));
      return new Map(files.map((file) => [`/${file.replace(/index\.html$/, '')}`, read(`dist/${file}`)]));
    },
    build: () =>
      new Promise((done) => {
        const args = ['node_modules/astro/bin/astro.mjs', 'build', '--config', 'snel.config.mjs'];
        // Vitest tells by its environment that this is development, where drafts show.
        const env = { PATH: process.env['PATH'], NO_COLOR: '1' };
        const child = spawn(nodeBinary(), args, { cwd: folder, env });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
        child.on('close', (code) => {
          done(code === 0 ? undefined : output);
        });
      }),
    end: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

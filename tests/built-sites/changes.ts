/**
 * What editors do in a month, all at once, to the content of whatever site stands in a folder. Each change finds what it
 * changes by rule, such as the first term or the last goal, since the tests know no content.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBinary, root as project } from '../../scripts/setup.mjs';
import { article, fact, goal, keynote, kvo, kwarrel, quotations, source, speaker } from './new-texts.ts';

/** Everything that can be done to the site in `root`. */
export function changeEverything(root: string, town: string): void {
  const content = join(root, 'src/content');
  const path = (file: string) => join(content, file);
  const read = (file: string) => readFileSync(path(file), 'utf8');
  const write = (file: string, text: string) => {
    writeFileSync(path(file), text);
  };
  const edit = (file: string, change: (text: string) => string) => {
    const before = read(file);
    const after = change(before);
    if (after === before) throw new Error(`Nothing changed in ${file}.`);
    write(file, after);
  };
  const append = (file: string, text: string) => {
    edit(file, (before) => `${before.trimEnd()}\n${text}`);
  };
  /** The published entries of a folder, by name; the page of the folder itself is not one of them. */
  const entries = (folder: string) =>
    existsSync(path(folder))
      ? readdirSync(path(folder))
          .filter((name) => name.endsWith('.mdx') && name !== 'index.mdx')
          .filter((name) => read(`${folder}/${name}`).includes('\nstatus: gepubliceerd\n'))
          .map((name) => name.replace('.mdx', ''))
          .sort()
      : [];
  /** `npm run verplaats`, as an editor does it. */
  const move = (from: string, to: string) => {
    const { status, stdout, stderr } = spawnSync(nodeBinary(), [join(project, 'scripts/move.ts'), from, to, '--ja'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`verplaats ${from} ${to}\n${stdout}${stderr}`);
  };
  /** Ids in a list of a YAML file that stand nowhere else in the content. */
  const unused = (file: string) => {
    const all = readdirSync(content, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(mdx|yaml)$/.test(name))
      .map((name) => read(name))
      .join('\n');
    return [...read(file).matchAll(/^ {2}- id: (\S+)$/gm)]
      .map(([, id = '']) => id)
      .filter((id) => all.split(new RegExp(`\\b${id}\\b`)).length === 2);
  };
  /** Takes one item out of a list of a YAML file. */
  const removeItem = (file: string, id: string) => {
    edit(file, (text) => text.replace(new RegExp(`^ {2}- id: ${id}\\n(?: {4}.*\\n)*`, 'm'), ''));
  };

  // Pages that move, and pages that go.
  // A term that explains an abbreviation is missed by every page that uses it.
  const [renamed = '', removed = '', heir = ''] = entries('begrippen').filter(
    (id) => !/[A-Z]\S?[A-Z]/.test(read(`begrippen/${id}.mdx`)),
  );
  move(`/begrippen/${renamed}/`, `/begrippen/${renamed}-nieuw/`);
  move(`/begrippen/${removed}/`, `/begrippen/${heir}/`);
  const articles = entries('terugblik');
  if (articles.length > 1) move(`/terugblik/${articles.at(-1) ?? ''}/`, '/terugblik/');
  if (articles[0]) move(`/terugblik/${articles[0]}/`, `/terugblik/${articles[0]}-verplaatst/`);
  const goals = entries(town);
  if (goals.length > 1) move(`/${town}/${goals.at(-1) ?? ''}/`, `/${town}/`);

  // Facts and sources.
  for (const id of unused('congres.yaml').slice(0, 1)) removeItem('congres.yaml', id);
  for (const id of unused('bronnen.yaml').slice(0, 1)) removeItem('bronnen.yaml', id);
  append('bronnen.yaml', source);
  append('congres.yaml', fact);

  // Two speakers, one with a keynote.
  write('sprekers/xandrijn-quobbelmans.yaml', speaker('Xandrijn Quobbelmans', 91));
  write('sprekers/floxa-zwiep.yaml', speaker('Floxa Zwiep', 92));
  append('citaten.yaml', quotations);
  const [term = ''] = entries('begrippen');
  write('keynotes/xandrijn-quobbelmans.mdx', keynote(term));

  // Two goals: one on a place of the map, one for which there is none.
  if (goals.length > 0) {
    for (const [name, order] of [
      ['kwarrels-tellen', 91],
      ['kwarrels-delen', 92],
    ] as const) {
      write(`${town}/${name}.mdx`, goal(name, order, term));
    }
  }

  // Two terms.
  write('begrippen/kwarrel.mdx', kwarrel(term));
  write('begrippen/kvo.mdx', kvo);

  // A page with all that a text can hold, and headings that have other words.
  cpSync(join(project, 'tests/site/content/terugblik/daktuin.jpg'), path('terugblik/proef.jpg'));
  cpSync(join(project, 'tests/site/public/programma.pdf'), join(root, 'public/proef.pdf'));
  write('terugblik/proef.mdx', article);
  for (const file of [
    'terugblik/index.mdx',
    `begrippen/${term}.mdx`,
    ...entries('keynotes').map((id) => `keynotes/${id}.mdx`),
  ]) {
    const text = read(file);
    if (/^## .+$/m.test(text))
      write(
        file,
        text.replace(/^## .+$/m, (heading) => `${heading}, en wat daarna kwam`),
      );
  }
}

/**
 * What editors do in a month, all at once, to the content of whatever site stands in a folder. Each change finds what it
 * changes by rule, such as the first term or the last goal, since the tests know no content.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBinary, root as project } from '../../scripts/setup.mjs';

/** Longer than most, but not longer than a title may be. */
const TITLE = 'Een titel die iemand in één adem wil voorlezen, maar die daar eigenlijk te lang voor is';
const LONG_SENTENCE =
  'Wie deze zin leest, en dat doet u nu, merkt al snel dat hij langer is dan u gewend bent, omdat de schrijver, die Xandrijn Quobbelmans heet, ' +
  'nog een gedachte had, en daarna nog een, en toen geen punt meer vond om op te houden, wat een kwarrelzin heet.';

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
  append(
    'bronnen.yaml',
    `  - id: proefbron
    titel: Het boek van Quobbelmans
    uitgever: Uitgeverij Kwarrel
    adres: https://voorbeeld.nl/boek
    geraadpleegd: 2031-01-02
`,
  );
  append(
    'congres.yaml',
    `  - id: proeffeit
    onderwerp: Een getal dat erbij kwam
    waarde: ongeveer 73
    tekst: Het waren er ongeveer 73.
    zekerheid: alleen volgens de organisator
    bronnen:
      - proefbron
`,
  );

  // Two speakers, one with a keynote.
  const speaker = (name: string, order: number) => `naam: ${name}
functie: Wethouder
organisatie: Gemeente Kwarrelveen
volgorde: ${String(order)}
bio: ${name} komt uit Kwarrelveen.
`;
  write('sprekers/xandrijn-quobbelmans.yaml', speaker('Xandrijn Quobbelmans', 91));
  write('sprekers/floxa-zwiep.yaml', speaker('Floxa Zwiep', 92));
  append(
    'citaten.yaml',
    `  - id: proefcitaat-een
    tekst: Een kwarrel komt nooit alleen.
    spreker: xandrijn-quobbelmans
    onderwerp: kwarrels
    bron: proefbron
  - id: proefcitaat-twee
    tekst: Wie vraagt, hoort ‘nee’; wie doet, hoort niets.
    spreker: floxa-zwiep
    onderwerp: vragen en doen
    bron: proefbron
`,
  );
  const [term = ''] = entries('begrippen');
  write(
    'keynotes/xandrijn-quobbelmans.mdx',
    `---
titel: "Xandrijn Quobbelmans: wie een kwarrel ziet, moet er nooit alleen naartoe willen lopen"
inleiding: Een wethouder uit Kwarrelveen vertelde wat een kwarrel is.
bijgewerkt: 2031-01-02
status: gepubliceerd
spreker: xandrijn-quobbelmans
volgorde: 91
kort:
  - Een kwarrel is klein.
  - Een kwarrel komt terug.
  - Een kwarrel kost niets.
hoofdcitaat: proefcitaat-een
begrippen:
  - ${term}
bronnen:
  - proefbron
---

## Wat een kwarrel is

${LONG_SENTENCE} Lees ook over [dit begrip](/begrippen/${term}/).

<Citaat id="proefcitaat-twee" />

## Wat het kost

Het congres in 2031 telde <Feit id="proeffeit" /> kwarrels.[^kwarrel]

| Kwarrel | Prijs | Aantal |
| ------- | ----: | :----: |
| klein   | 3     | 12     |
| groot   | 40    | 1      |

[^kwarrel]: Geteld door Floxa Zwiep zelf.
`,
  );

  // Two goals: one on a place of the map, one for which there is none.
  if (goals.length > 0) {
    for (const [name, order] of [
      ['kwarrels-tellen', 91],
      ['kwarrels-delen', 92],
    ] as const) {
      write(
        `${town}/${name}.mdx`,
        `---
titel: ${TITLE.slice(0, 60)} over ${name}
inleiding: De fictieve gemeente heeft er een doel bij.
bijgewerkt: 2031-01-02
status: gepubliceerd
kortetitel: ${name[0]?.toUpperCase() ?? ''}${name.slice(1).replace('-', ' ')}
volgorde: ${String(order)}
kort:
  - Dit doel van de fictieve gemeente is nieuw.
  - Er is nog niets gedaan.
  - Dat komt nog.
begrippen:
  - ${term}
---

## Wat er nog moet

De fictieve gemeente begint klein.
`,
      );
    }
  }

  // Two terms.
  write(
    'begrippen/kwarrel.mdx',
    `---
term: Kwarrel
definitie: Een klein ding dat terugkomt.
synoniemen:
  - kwarreltje
verwant:
  - ${term}
bijgewerkt: 2031-01-02
status: gepubliceerd
---

Op het congres zei niemand er iets over. Zie [de keynote](/keynotes/xandrijn-quobbelmans/).
`,
  );
  write(
    'begrippen/kvo.mdx',
    `---
term: KVO
voluit: Kwarrelveense Vereniging voor Onderzoek
definitie: Een vereniging die kwarrels onderzoekt.
verwant:
  - kwarrel
bijgewerkt: 2031-01-02
status: gepubliceerd
---

De vereniging bestaat sinds kort. Zie ook [kwarrel](/begrippen/kwarrel/).
`,
  );

  // A page with all that a text can hold, and headings that have other words.
  cpSync(join(project, 'tests/site/content/terugblik/daktuin.jpg'), path('terugblik/proef.jpg'));
  cpSync(join(project, 'tests/site/public/programma.pdf'), join(root, 'public/proef.pdf'));
  write(
    'terugblik/proef.mdx',
    `---
titel: "${TITLE}"
inleiding: Een foto, een voetnoot en een bestand.
bijgewerkt: 2031-01-02
status: gepubliceerd
volgorde: 91
kort:
  - Er kwam een foto bij.
  - Er kwam een tabel bij.
  - Er kwam een bestand bij.
sprekers:
  - floxa-zwiep
begrippen:
  - kwarrel
bronnen:
  - proefbron
---

## Wat er te zien was

![Een dak met planten](./proef.jpg)

Lees het [programma als PDF (Portable Document Format)](/proef.pdf). Het kostte \\{bijna\\} niets, zei ‘iemand’.

- [x] foto maken
- [ ] tabel maken

## Een vraag \\# met een teken

${LONG_SENTENCE}[^noot]

[^noot]: En dit is de noot.
`,
  );
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

/** Before a page goes: shows what refers to it, and asks where its readers should come out. */
import { choose, make } from './dialog.ts';
import type { ShownProblem } from './answers.ts';
import type { Redirect } from '../model/schemas/redirect.ts';
import { problemList, showReason } from './refusal.ts';
import type { Answer, Leaving } from './answers.ts';

const titles = (leaving: readonly Leaving[]) => leaving.map(({ title }) => `“${title}”`).join(', ');

/** What still refers to what should go. Nothing is deleted. */
export const showStillReferred = (leaving: readonly Leaving[], problems: readonly ShownProblem[]): Promise<void> =>
  showReason(
    'Deze plekken op de site verwijzen er nog naar. Haal dat daar eerst weg, of laat ze naar iets anders verwijzen. Verwijder daarna opnieuw.',
    { heading: `Nog niet verwijderd: ${titles(leaving)}`, more: [problemList(problems)] },
  );

/** A field in which somebody chooses a page. */
function pageField({ title }: Leaving, pages: Answer['pages'], index: number) {
  const id = `naar-${String(index)}`;
  const options = pages.map(({ value, label }) => make('option', { value }, `${label} (${value})`));
  const select = make('select', { id }, make('option', { value: '' }, 'Kies een pagina'), ...options);
  const label = make('label', { for: id }, `Waar moeten lezers van “${title}” voortaan uitkomen?`);
  return { select, part: make('p', {}, label, select) };
}

const place = ({ file, line, text }: ShownProblem) =>
  make('li', {}, `${file}, regel ${String(line)}: `, make('code', {}, text));

/**
 * Asks whether these may go, or become drafts, and where readers of their pages should come out. `undefined` when nothing
 * should go. `references` are the places that refer to them in fields; when they are deleted, those references go along.
 */
export async function askLeaving(
  { leaving, references, pages }: Answer,
  isDeletion: boolean,
): Promise<Redirect[] | undefined> {
  const verb = isDeletion ? 'Verwijderen' : 'Van de site halen';
  const fields = leaving.flatMap((one, index) =>
    one.address === undefined ? [] : [{ van: one.address, ...pageField(one, pages, index) }],
  );
  const shown =
    references.length === 0
      ? [make('p', {}, isDeletion ? 'Nergens op de site wordt hiernaar verwezen.' : 'De tekst zelf blijft bewaard.')]
      : [
          make('p', {}, 'In deze velden wordt hiernaar verwezen. Die verwijzingen gaan mee weg:'),
          make('ul', {}, ...references.map(place)),
        ];
  const answer = await choose({
    heading: `${verb}: ${titles(leaving)}?`,
    content: [...shown, ...fields.map(({ part }) => part)],
    choices: [
      ['keep', isDeletion ? 'Niet verwijderen' : 'Terug naar de tekst'],
      ['delete', verb],
    ],
    objection: (chosen) => {
      const open = fields.find(({ select }) => select.value === '');
      if (chosen === 'keep' || !open) return undefined;
      open.select.focus();
      return 'Kies eerst een pagina. Wie het oude adres heeft bewaard, komt daar dan uit.';
    },
  });
  return answer === 'delete' ? fields.map(({ van, select }) => ({ van, naar: select.value })) : undefined;
}

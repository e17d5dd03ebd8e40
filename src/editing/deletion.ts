/** Before a page goes: shows what refers to it, and asks where its readers should come out. */
import { ask, element } from './dialog.ts';
import type { ShownProblem } from './judge.ts';
import type { Redirect } from '../model/schemas/redirect.ts';
import { problemList } from './refusal.ts';
import type { Leaving } from './leaving.ts';
import type { Answer } from './check-request.ts';

const titles = (leaving: readonly Leaving[]) => leaving.map(({ title }) => `“${title}”`).join(', ');

/** What still refers to what should go. Nothing is deleted. */
export async function showStillReferred(leaving: readonly Leaving[], problems: readonly ShownProblem[]): Promise<void> {
  await ask({
    heading: `Nog niet verwijderd: ${titles(leaving)}`,
    content: [
      element(
        'p',
        {},
        'Deze plekken op de site verwijzen er nog naar. Haal dat daar eerst weg, of laat ze naar iets anders verwijzen. Verwijder daarna opnieuw.',
      ),
      problemList(problems),
    ],
    choices: [{ answer: 'back', label: 'Terug', isMain: true }],
    otherwise: 'back',
  });
}

/** A field in which somebody chooses a page. */
function pageField({ title }: Leaving, pages: Answer['pages'], index: number) {
  const id = `naar-${String(index)}`;
  const options = pages.map(({ value, label }) => element('option', { value }, `${label} (${value})`));
  const select = element('select', { id }, element('option', { value: '' }, 'Kies een pagina'), ...options);
  const label = element('label', { htmlFor: id }, `Waar moeten lezers van “${title}” voortaan uitkomen?`);
  return { select, part: element('p', {}, label, select) };
}

const place = ({ file, line, text }: ShownProblem) =>
  element('li', {}, `${file}, regel ${String(line)}: `, element('code', {}, text));

/**
 * Asks whether these may go, and where readers of their pages should come out. `undefined` when nothing should go.
 * `references` are the places that refer to them in fields; those references go along.
 */
export async function askDeletion({ leaving, references, pages }: Answer): Promise<Redirect[] | undefined> {
  const rest = pages.filter(({ value }) => !leaving.some(({ address }) => address === value));
  const fields = leaving.flatMap((one, index) =>
    one.address === undefined ? [] : [{ van: one.address, ...pageField(one, rest, index) }],
  );
  const shown =
    references.length === 0
      ? [element('p', {}, 'Nergens op de site wordt hiernaar verwezen.')]
      : [
          element('p', {}, 'In deze velden wordt hiernaar verwezen. Die verwijzingen gaan mee weg:'),
          element('ul', {}, ...references.map(place)),
        ];
  const answer = await ask<'delete' | 'keep'>({
    heading: `Verwijderen: ${titles(leaving)}?`,
    content: [...shown, ...fields.map(({ part }) => part)],
    choices: [
      { answer: 'keep', label: 'Niet verwijderen', isMain: true },
      { answer: 'delete', label: 'Verwijderen' },
    ],
    otherwise: 'keep',
    objection: (chosen) => {
      const open = fields.find(({ select }) => select.value === '');
      if (chosen === 'keep' || !open) return undefined;
      open.select.focus();
      return 'Kies eerst een pagina. Wie het oude adres heeft bewaard, komt daar dan uit.';
    },
  });
  return answer === 'keep' ? undefined : fields.map(({ van, select }) => ({ van, naar: select.value }));
}

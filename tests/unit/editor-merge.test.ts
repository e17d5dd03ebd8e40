import { afterEach, describe, expect, test, vi } from 'vitest';
import { prepare } from '../../src/editing/before-save.ts';
import { askWhose, differences } from '../../src/editing/conflict.ts';
import { OPENED, readFile } from '../../src/editing/file-format.ts';
import { merge } from '../../src/editing/merge.ts';
import { NotSaved } from '../../src/editing/refusal.ts';

// Before the imports: other files share modules with this one, and have read them without what stands below.
vi.hoisted(() => vi.resetModules());
vi.mock(import('../../src/editing/conflict.ts'), async (original) => ({ ...(await original()), askWhose: vi.fn() }));

describe('two people who changed the same entry', () => {
  const item = (id: string, t: string) => ({ id, t });
  const opened = {
    titel: 'Oud',
    kort: ['Een.', 'Twee.'],
    lijst: [item('a', '1'), item('b', '2')],
    body: 'A.\n\nB.\n\nC.',
  };

  test.each([
    ['different fields', { titel: 'Mijn' }, { kort: ['Een.'] }, { titel: 'Mijn', kort: ['Een.'] }],
    [
      'blocks beside each other',
      { body: 'A mijn.\n\nB.\n\nC.' },
      { body: 'A.\n\nB hun.\n\nC.' },
      { body: 'A mijn.\n\nB hun.\n\nC.' },
    ],
    ['the same in the same way', { titel: 'Nieuw' }, { titel: 'Nieuw' }, { titel: 'Nieuw' }],
    [
      'different items',
      { lijst: [item('a', 'mijn'), item('b', '2')] },
      { lijst: [item('a', '1'), item('b', 'hun')] },
      { lijst: [item('a', 'mijn'), item('b', 'hun')] },
    ],
    ['a field and a new one', { titel: 'Mijn' }, { inleiding: 'Hun.' }, { titel: 'Mijn', inleiding: 'Hun.' }],
  ])('in %s both have it', (_, mine, theirs, both) => {
    expect(merge({ ...opened, ...mine }, opened, { ...opened, ...theirs })).toEqual({ ...opened, ...both });
  });

  test.each([
    ['the same field', { titel: 'Mijn' }, { titel: 'Hun' }],
    ['the same block', { body: 'A mijn.\n\nB.\n\nC.' }, { body: 'A hun.\n\nB.\n\nC.' }],
    ['a list from two sides', { kort: ['Een mijn.', 'Twee.'] }, { kort: ['Hun.', 'Een.', 'Twee.'] }],
    ['what the other took away', { titel: 'Mijn' }, { titel: undefined }],
  ])('in %s have to choose', (_, mine, theirs) => {
    expect(merge({ ...opened, ...mine }, opened, { ...opened, ...theirs })).toBeUndefined();
  });

  test('see what differs, field by field and block by block', () => {
    expect(differences(opened, { ...opened, titel: 'Hun', body: 'A.\n\nB hun.\n\nC.' })).toEqual([
      { name: 'Veld "titel"', mine: 'Oud', theirs: 'Hun' },
      { name: 'Tekst', mine: 'B.', theirs: 'B hun.' },
    ]);
  });
});

describe('what is written', () => {
  const path = 'src/content/paginas/x.mdx';
  const source = '---\ntitel: "Oud"\nstatus: concept\n---\n\nA.\n\nB.\n';
  const form = (changes: object) => ({ ...readFile(path, source), [OPENED]: source, ...changes });
  const save = (changes: object, disk: string | undefined, isNew = false) =>
    prepare(path, form(changes), [], { isNew, disk });
  afterEach(() => {
    vi.mocked(askWhose).mockReset();
  });

  test('is the change alone when nobody else came near it', async () => {
    const { source: written, note } = await save({ titel: 'Nieuw' }, source);
    expect(written).toBe(source.replace('Oud', 'Nieuw'));
    expect(note).toBeUndefined();
  });

  test('keeps the mark at the start of a file, which the editor does not see', async () => {
    const { source: written } = await save({ titel: 'Nieuw' }, `\uFEFF${source}`);
    expect(written).toBe(`\uFEFF${source.replace('Oud', 'Nieuw')}`);
  });

  test('has the other change too, sign for sign, and says so', async () => {
    const theirs = source.replace('B.', "B, 'anders'.").replace('status: concept', "status:   'concept'");
    const { source: written, note } = await save({ titel: 'Nieuw' }, theirs);
    expect(written).toBe(theirs.replace('Oud', 'Nieuw'));
    expect(note?.sentence).toContain('Beide wijzigingen');
    expect(askWhose).not.toHaveBeenCalled();
  });

  test.each([
    ['mine', source.replace('Oud', 'Mijn'), source.replace('Oud', 'Hun')],
    ['theirs', source.replace('Oud', 'Hun'), source.replace('Oud', 'Mijn')],
  ] as const)('is what somebody chose: %s; the other can still be copied', async (answer, written, left) => {
    vi.mocked(askWhose).mockResolvedValue(answer);
    const prepared = await save({ titel: 'Mijn' }, source.replace('Oud', 'Hun'));
    expect(prepared.source).toBe(written);
    expect(prepared.note?.left).toBe(left);
  });

  test.each([
    ['changed the same', source.replace('Oud', 'Hun')],
    ['broke the file', '---\ntitel: [\n---\n'],
    ['took the file away', undefined],
  ])('is nothing when somebody goes back after another %s', async (_, disk) => {
    vi.mocked(askWhose).mockResolvedValue('back');
    await expect(save({ titel: 'Mijn' }, disk)).rejects.toThrow(NotSaved);
  });

  test('does not take the place of a file that somebody else made under the same name', async () => {
    vi.mocked(askWhose).mockResolvedValue('back');
    await expect(save({ titel: 'Mijn' }, source, true)).rejects.toThrow(NotSaved);
  });

  test('is nothing, with a reason, where more than the change would differ', async () => {
    const entangled = '---\ntitel: &a Oud\nkop: *a\n---\n\nA.\n';
    const data = { ...readFile(path, entangled), [OPENED]: entangled, titel: 'Nieuw' };
    await expect(prepare(path, data, [], { isNew: false, disk: entangled })).rejects.toMatchObject({
      reason: expect.stringContaining('Uw tekst staat er nog') as string,
    });
  });
});

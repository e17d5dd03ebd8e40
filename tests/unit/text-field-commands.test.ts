import { markdown } from '@codemirror/lang-markdown';
import { EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state';
import { GFM } from '@lezer/markdown';
import { describe, expect, test } from 'vitest';
import { pictureText } from '../../src/editing/insert-picture.ts';
import { matching } from '../../src/editing/questions.ts';
import { putComponent } from '../../src/editing/text-field/insert.ts';
import { toggleLineMark, type LineMark } from '../../src/editing/text-field/line-marks.ts';
import { linkAt, putLink, writtenAddress } from '../../src/editing/text-field/link.ts';
import { bold, hasMark, italic, toggleMark } from '../../src/editing/text-field/marks.ts';
import { breakLine, putBlock, putFootnote } from '../../src/editing/text-field/put.ts';
import { authorComponents, type AuthorComponent } from '../../src/model/blocks.ts';

/** A text in which `‹` and `›` stand at the ends of what is selected, or `‹` alone at the cursor. */
function stateOf(marked: string): EditorState {
  const anchor = marked.indexOf('‹');
  const head = marked.replace('‹', '').indexOf('›');
  return EditorState.create({
    doc: marked.replaceAll(/[‹›]/g, ''),
    selection: { anchor, head: head < 0 ? anchor : head },
    extensions: [markdown({ extensions: GFM })],
  });
}

/** The other way round. */
function written({ doc, selection }: EditorState): string {
  const { from, to, empty } = selection.main;
  const text = doc.toString();
  return empty
    ? `${text.slice(0, from)}‹${text.slice(from)}`
    : `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`;
}

function run(command: StateCommand, marked: string): string {
  let state = stateOf(marked);
  command({
    state,
    dispatch: (transaction) => {
      ({ state } = transaction);
    },
  });
  return written(state);
}

const put = (marked: string, spec: (state: EditorState) => TransactionSpec) => {
  const state = stateOf(marked);
  return written(state.update(spec(state)).state);
};

describe('bold', () => {
  test.each([
    ['een ‹woord› hier', 'een **‹woord›** hier'],
    ['een wo‹ord hier', 'een **wo‹ord** hier'],
    ['leeg ‹', 'leeg **‹**'],
    ['‹Eerste zin.\n\nTweede zin.›', '**‹Eerste zin.**\n\n**Tweede zin.›**'],
    ['‹- een\n- twee›', '- **‹een**\n- **twee›**'],
    ['‹## Kop›', '## **‹Kop›**'],
    ['‹een **twee** drie›', '**‹een twee drie›**'],
  ])('puts its signs around %j, and takes them away again', (before, after) => {
    expect(run(toggleMark(bold), before)).toBe(after);
    const without = (text: string) => text.replaceAll(/[‹›]/g, '');
    if (!before.includes('**')) {
      expect(without(run(toggleMark(bold), after))).toBe(without(before));
    }
  });

  test.each([
    ['een ‹**woord**› hier', 'een ‹woord› hier'],
    ['een **wo‹ord** hier', 'een wo‹ord hier'],
    ['een __wo‹ord__ hier', 'een wo‹ord hier'],
  ])('is taken away from %j', (before, after) => {
    expect(run(toggleMark(bold), before)).toBe(after);
  });

  test('knows whether it is on', () => {
    expect(hasMark(stateOf('een **wo‹ord** hier'), bold)).toBe(true);
    expect(hasMark(stateOf('een **wo‹ord** hier'), italic)).toBe(false);
    expect(hasMark(stateOf('een **woord** hi‹er'), bold)).toBe(false);
  });
});

describe('italic', () => {
  test.each([
    ['een ‹woord› hier', 'een *‹woord›* hier'],
    ['**‹vet›**', '***‹vet›***'],
    ['2*3*4 en ‹dit›', '2*3*4 en *‹dit›*'],
  ])('puts its signs around %j', (before, after) => {
    expect(run(toggleMark(italic), before)).toBe(after);
  });
});

describe('a line', () => {
  test.each<[LineMark, string, string]>([
    ['heading-2', 'Ko‹p', '## Ko‹p'],
    ['heading-2', '## Ko‹p', 'Ko‹p'],
    ['heading-3', '## Ko‹p', '### Ko‹p'],
    ['heading-2', '- Ko‹p', '## Ko‹p'],
    ['bullets', '‹een\ntwee›', '- ‹een\n- twee›'],
    ['bullets', '‹1. een\n2. twee›', '‹- een\n- twee›'],
    ['bullets', 'Zin.\n‹een\ntwee›\nZin.', 'Zin.\n\n- ‹een\n- twee›\n\nZin.'],
    ['bullets', '- een\ntw‹ee', '- een\n- tw‹ee'],
    ['bullets', '‹een\n\ntwee›', '- ‹een\n\n- twee›'],
    ['numbers', '‹een\ntwee\ndrie›', '1. ‹een\n2. twee\n3. drie›'],
    ['numbers', '‹- een\n  - twee›', '‹1. een\n  2. twee›'],
    ['quotation', '‹een\n\ntwee›', '> ‹een\n> \n> twee›'],
    ['quotation', '‹> een\n> \n> twee›', '‹een\n\ntwee›'],
  ])('becomes %s: %j', (mark, before, after) => {
    expect(run(toggleLineMark(mark), before)).toBe(after);
  });

  test('below what is selected stays as it is', () => {
    expect(run(toggleLineMark('heading-2'), '‹een\n›twee')).toBe('## ‹een\n›twee');
  });
});

describe('a new line in a paragraph', () => {
  test.each([
    ['een‹ twee', 'een\\\n‹ twee'],
    ['‹een', '\n‹een'],
  ])('breaks %j where readers see it', (before, after) => {
    expect(run(breakLine, before)).toBe(after);
  });
});

describe('a footnote', () => {
  test.each([
    ['Zin.‹', 'Zin.[^1]\n\n[^1]: ‹'],
    ['Zin.‹ Meer.\n', 'Zin.[^1] Meer.\n\n[^1]: ‹\n'],
    ['Zin[^1] en‹ meer.\n\n[^1]: Noot.\n', 'Zin[^1] en[^2] meer.\n\n[^1]: Noot.\n\n[^2]: ‹\n'],
    ['Zin[^7].‹', 'Zin[^7].[^8]\n\n[^8]: ‹'],
  ])('in %j gets the next number, and its text goes below', (before, after) => {
    expect(run(putFootnote, before)).toBe(after);
  });
});

describe('a block', () => {
  test.each([
    ['‹', 'X‹'],
    ['Een zin.\n\n‹\n\nNog een.', 'Een zin.\n\nX‹\n\nNog een.'],
    ['Een‹ zin.\nDezelfde alinea.\n\nNog een.', 'Een zin.\nDezelfde alinea.\n\nX‹\n\nNog een.'],
    ['Een zin.\n‹\nNog een.', 'Een zin.\n\nX‹\n\nNog een.'],
  ])('put in %j stands on lines of its own', (before, after) => {
    expect(put(before, (state) => putBlock(state, 'X'))).toBe(after);
  });

  const withText: AuthorComponent = { label: 'Kader', description: '', attributes: {}, hasContent: true };
  test('with a text goes around what is selected, and waits for its text otherwise', () => {
    expect(put('Een.\n\n‹Twee.›\n\nDrie.', (state) => putComponent(state, 'Kader', withText, []))).toBe(
      'Een.\n\n<Kader>\n\nTwee.‹\n\n</Kader>\n\nDrie.',
    );
    expect(put('‹', (state) => putComponent(state, 'Kader', withText, []))).toBe('<Kader>\n\n‹\n\n</Kader>');
    expect(put('‹', (state) => putComponent(state, 'Kader', { ...withText, headings: 3 }, []))).toBe(
      '<Kader>\n\n### ‹\n\n</Kader>',
    );
  });

  test('in a sentence stands in the sentence', () => {
    const inSentence = { ...withText, hasContent: false, inSentence: true };
    expect(put('Er waren ‹ mensen.', (state) => putComponent(state, 'Feit', inSentence, [['id', 'a"b']]))).toBe(
      'Er waren <Feit id="a&quot;b" />‹ mensen.',
    );
  });

  test.each(Object.entries<AuthorComponent>(authorComponents))('%s of the site can be put in a text', (name, block) => {
    const attributes = Object.keys(block.attributes).map((attribute) => [attribute, 'x'] as const);
    const text = put('‹', (state) => putComponent(state, name, block, attributes)).replace('‹', '');
    expect(text).toMatch(
      block.hasContent ? new RegExp(`^<${name}>\\n\\n[^]*\\n\\n</${name}>$`) : /^<\w+( \w+="x")* \/>$/,
    );
  });
});

describe('a picture', () => {
  test('may have brackets in its description', () => {
    expect(pictureText('../../assets/a.png', 'Een [klein] plein')).toBe(
      String.raw`![Een \[klein\] plein](../../assets/a.png)`,
    );
  });
});

describe('a link', () => {
  test.each([
    ['een ‹woord› hier', { words: 'woord', address: '' }],
    ['een [wo‹ord](/over/) hier', { words: 'woord', address: '/over/' }],
    ['‹[woord](/over/)›', { words: 'woord', address: '/over/' }],
  ])('in %j is found', (marked, found) => {
    expect(linkAt(stateOf(marked))).toMatchObject(found);
  });

  test('takes the place of the one that the cursor stands in', () => {
    expect(put('een [wo‹ord](/over/) hier', (state) => putLink(linkAt(state), 'iets [an]ders', '/a/'))).toBe(
      String.raw`een [iets \[an\]ders](/a/)‹ hier`,
    );
  });

  test.each([
    ['/over/', '/over/'],
    ['www.voorbeeld.nl', 'https://www.voorbeeld.nl'],
    ['balie@voorbeeld.nl', 'mailto:balie@voorbeeld.nl'],
    ['https://voorbeeld.nl/a b(c)', 'https://voorbeeld.nl/a%20b%28c%29'],
  ])('to %s is written %s', (typed, address) => {
    expect(writtenAddress(typed)).toBe(address);
  });
});

describe('a list to choose from', () => {
  const choices = [
    { value: '/b/', label: 'Een coöperatie', detail: 'Begrip' },
    { value: '/c/', label: 'Contact', detail: 'Pagina', also: 'bellen mailen' },
  ];
  test.each([
    ['', ['/b/', '/c/']],
    ['cooper', ['/b/']],
    ['co', ['/c/', '/b/']],
    ['bel pag', ['/c/']],
    ['xyz', []],
  ])('finds by %j', (typed, found) => {
    expect(matching(choices, typed).map(({ value }) => value)).toEqual(found);
  });
});

/** What Markdown makes of a text, made fit for a strict Content-Security-Policy and for everybody who reads it. */
import GithubSlugger from 'github-slugger';
import { defineHastPlugin } from 'satteri';
import { wordlessName } from './tree.ts';

/** How Markdown is read, for Astro's own MDX and for the content pipeline: one setting, so that both read the same. */
export const markdownFeatures = {
  headingAttributes: true,
  gfm: { footnotes: { label: 'Voetnoten', backLabel: 'Terug naar de tekst' } },
};

const alignments: Record<string, string> = { right: 'rechts', center: 'midden' };

/** Which way a column leans, as a class: as a style attribute, which the policy forbids, it would do nothing. */
const columnAlignment = defineHastPlugin({
  name: 'column-alignment',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const [, way = ''] = /text-align: *(\w+)/.exec(node.properties.style ?? '') ?? [];
      if (!way) return;
      context.setProperty(node, 'style', null);
      const name = alignments[way];
      if (name) context.setProperty(node, 'className', [name]);
    },
  },
});

/** The box of a task says in words what its tick shows. */
const taskNames = defineHastPlugin({
  name: 'task-names',
  element: {
    filter: ['input'],
    visit(node, context) {
      context.setProperty(node, 'ariaLabel', node.properties.checked ? 'Gedaan' : 'Nog te doen');
    },
  },
});

/** What a reader sees of the way back from a footnote that is used twice, such as ↩2, is in its name too. */
const footnoteNames = defineHastPlugin({
  name: 'footnote-names',
  element: {
    filter: ['a'],
    visit(node, context) {
      const { dataFootnoteBackref, ariaLabel } = node.properties;
      const number = context.textContent(node).replace('↩', '').trim();
      if (dataFootnoteBackref !== undefined && number)
        context.setProperty(node, 'ariaLabel', `${String(ariaLabel)} ${number}`);
    },
  },
});

/** A heading without words has an address too. */
const wordlessHeadings = () => {
  const slugger = new GithubSlugger();
  return defineHastPlugin({
    name: 'wordless-headings',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const name = wordlessName(context.textContent(node));
        if (name && node.properties.id === undefined) context.setProperty(node, 'id', slugger.slug(name));
      },
    },
  });
};

/** For Astro's own MDX and for the content pipeline: both make the same. */
export const markdownPlugins = [columnAlignment, taskNames, footnoteNames, wordlessHeadings];

/** What Markdown makes of a text, made fit for a strict Content-Security-Policy and for everybody who reads it. */
import { defineHastPlugin } from 'satteri';

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

/** For Astro's own MDX and for the content pipeline: both make the same. */
export const markdownPlugins = [columnAlignment, taskNames];

import { parseBody } from './body.ts';
import type { SourceFile } from './source-file.ts';
import { walk, type Node } from './tree.ts';

const code = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'];
const isOwnFile = (url = '') => !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url);

function isForVite({ type, url, attributes = [] }: Node): boolean {
  if (code.includes(type)) return true;
  if (attributes.some((one) => one.type !== 'mdxJsxAttribute' || typeof one.value === 'object')) return true;
  // A picture by reference has its address elsewhere in the text.
  return type === 'imageReference' || (type === 'image' && isOwnFile(url));
}

/**
 * Whether a text has something that Vite must bundle: code, or a picture of ours, which Astro makes smaller. What
 * cannot be read has, so that a text which the content check lets pass by mistake still stops the build.
 */
export function needsModule({ body }: SourceFile): boolean {
  const tree = parseBody(body);
  return !tree || walk(tree).some(({ node }) => isForVite(node));
}

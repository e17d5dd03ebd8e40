import { parseBody } from '../content-check/body.ts';
import type { SourceFile } from '../content-check/source-file.ts';

type Node = Exclude<ReturnType<typeof parseBody>, { message: string }>;

const code = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'];
const isOwnFile = (url = '') => !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url);

function isForVite(node: Node): boolean {
  if (code.includes(node.type)) return true;
  if ((node.attributes ?? []).some(({ type, value }) => type !== 'mdxJsxAttribute' || typeof value === 'object'))
    return true;
  // A picture by reference has its address elsewhere in the text.
  if (node.type === 'imageReference' || (node.type === 'image' && isOwnFile(node.url))) return true;
  return (node.children ?? []).some(isForVite);
}

/**
 * Whether a text has something that Vite must bundle: code, or a picture of ours, which Astro makes smaller. What
 * cannot be read has, so that a text which the content check lets pass by mistake still stops the build.
 */
export function needsModule({ file, body }: SourceFile): boolean {
  const tree = parseBody(file, body);
  return 'message' in tree || isForVite(tree);
}

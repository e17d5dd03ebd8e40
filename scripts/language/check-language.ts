/** Reads the content files under a root and judges their language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mendSigns } from '../../src/content-check/mend-signs.ts';
import { readProse, schemaOf } from './prose.ts';
import { judge } from './readability.ts';
import type { FileResult } from './report.ts';
import { makeSpellingChecker, readWordList } from './spelling.ts';

/** The words that are right and that the dictionary does not have. */
const WORD_LIST = 'woordenlijst.txt';

/** Judges every content file. */
export async function checkLanguage(root: string): Promise<FileResult[]> {
  const check = await makeSpellingChecker(readWordList(readFileSync(join(root, WORD_LIST), 'utf8')));
  const content = join(root, 'src/content');
  const results: FileResult[] = [];
  for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = file.replaceAll('\\', '/');
    if (!schemaOf(path) || !/\.(mdx|yaml)$/.test(path)) continue;
    const { masked, passages } = readProse(path, mendSigns(readFileSync(join(content, file), 'utf8')).text);
    results.push({
      file: `src/content/${path}`,
      unknown: await check(masked),
      // Quotations are verbatim: nobody may make them easier.
      readability: path === 'citaten.yaml' ? undefined : judge(passages),
    });
  }
  return results;
}

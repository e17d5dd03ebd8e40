/** Carries out a plan, and takes it all back when the content check does not like the outcome. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../src/checking/check.ts';
import { formatReport } from '../../src/reading/problem.ts';
import { Refusal } from '../refusal.ts';
import type { Plan } from './plan.ts';

/** Writes the files of a plan. Throws {@link Refusal}, with everything as it was, on mistakes that were not there before. */
export function applyPlan(root: string, { files }: Plan): void {
  const known = new Set(checkContent(root).problems.map(({ message }) => message));
  const before = new Map(
    [...files.keys()].map((file) => [file, existsSync(join(root, file)) ? readFileSync(join(root, file)) : undefined]),
  );
  const put = (file: string, text: string | Buffer | undefined) => {
    if (text === undefined) rmSync(join(root, file), { force: true });
    else writeFileSync(join(root, file), text);
  };
  for (const [file, text] of files) put(file, text);
  const problems = checkContent(root).problems.filter(({ message }) => !known.has(message));
  if (problems.length === 0) return;
  for (const [file, text] of before) put(file, text);
  throw new Refusal(`Na de verhuizing zou dit niet meer kloppen:\n\n${formatReport(problems)}\n\nHerstel dit eerst.`);
}

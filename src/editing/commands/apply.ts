/** Carries out a plan, and takes it all back when the content check does not like the outcome. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../checking/check.ts';
import { formatReport } from '../../reading/problem.ts';
import { CommandRefusal } from './command-refusal.ts';
import type { Plan } from './plan.ts';

/**
 * Writes the files of a plan. Throws {@link CommandRefusal}, with everything as it was, on mistakes that were not there before.
 * @returns how many mistakes are left, of those that were
 */
export function applyPlan(root: string, { files }: Plan): number {
  const known = new Set(checkContent(root).problems.map(({ message }) => message));
  const before = new Map(
    [...files.keys()].map((file) => [file, existsSync(join(root, file)) ? readFileSync(join(root, file)) : undefined]),
  );
  const put = (file: string, text: string | Buffer | undefined) => {
    if (text === undefined) rmSync(join(root, file), { force: true });
    else writeFileSync(join(root, file), text);
  };
  for (const [file, text] of files) put(file, text);
  const left = checkContent(root).problems;
  const problems = left.filter(({ message }) => !known.has(message));
  if (problems.length === 0) return left.length;
  for (const [file, text] of before) put(file, text);
  throw new CommandRefusal(
    `Na de verhuizing zou dit niet meer kloppen:\n\n${formatReport(problems)}\n\nHerstel dit eerst.`,
  );
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHostRedirects } from '../src/lib/redirects.ts';

/** Where the pages and files that moved are now, by their old addresses. Read anew each time, as a new build may have changed it. */
export function hostRedirectsOf(dist: string): Map<string, string> {
  const file = join(dist, '_redirects');
  return existsSync(file) ? parseHostRedirects(readFileSync(file, 'utf8')) : new Map<string, string>();
}

/** `npm run nieuw -- begrip "Open data"`: writes a concept with every field that a page must have, to be filled in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { draftEntry } from '../src/editing/commands/new-entry.ts';
import { CommandRefusal } from '../src/editing/commands/command-refusal.ts';

try {
  const { file, source, address } = draftEntry(process.cwd(), process.argv.slice(2));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source, { flag: 'wx' });
  console.log(`
Klaar: ${file}
Vul in wat er nog staat als "Nog in te vullen", en kijk of de andere velden kloppen. U ziet de pagina met "npm run dev" op
http://localhost:4321${address}
Het is een concept. Maak er "gepubliceerd" van als de tekst af is.`);
} catch (error) {
  if (!(error instanceof CommandRefusal)) throw error;
  console.error(`\n${error.message}\n\nEr is niets gemaakt.`);
  process.exitCode = 1;
}

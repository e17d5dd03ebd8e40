/** `npm run nieuw`: makes a new page, speaker or quotation, by asking or from arguments. */
import { dataFolders, listFiles, textFolders } from '../src/schemas/index.ts';
import { kindsOf } from './new-entry/kinds.ts';
import { newEntry } from './new-entry/new-entry.ts';
import { Refusal } from './new-entry/stop.ts';

/** Today here, not in Greenwich. */
const today = new Intl.DateTimeFormat('sv-SE').format(new Date());

try {
  console.log(
    await newEntry(process.argv.slice(2), {
      root: process.cwd(),
      kinds: kindsOf({ textFolders, dataFolders, listFiles }),
      today,
      canAsk: process.stdin.isTTY,
    }),
  );
} catch (error) {
  if (error instanceof Refusal) {
    console.error(`\n${error.message}\n\nEr is niets gemaakt.`);
    process.exitCode = 1;
  } else if (error instanceof Error && error.name === 'ExitPromptError') {
    // Ctrl-C is a choice and no mistake.
    console.log('\nU bent gestopt. Er is niets gemaakt en niets veranderd.');
  } else {
    throw error;
  }
}

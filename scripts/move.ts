/** `npm run verplaats`: moves a page, or sends its readers to another, and mends everything that leads to it. */
import { createInterface } from 'node:readline/promises';
import { applyPlan, planMove } from '../src/editing/commands/move.ts';
import { CommandRefusal } from '../src/editing/commands/command-refusal.ts';

const help = `npm run verplaats -- /begrippen/oud/ /begrippen/nieuw/

Is er nog geen pagina op het tweede adres, dan verhuist de pagina daarheen.
Is er al een, dan gaat de eerste pagina weg en komen haar lezers op de tweede uit.
Links, velden en blokken die naar de pagina wijzen, gaan mee.

--ja     vraagt niets en doet het meteen`;

/** Whether the one who asked for it wants it, now that it is clear what it is. */
async function isWanted(): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new CommandRefusal('Hier kan niemand ja zeggen. Klopt het? Zet dan --ja achter het commando.');
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await questions.question('\nDoorgaan? Typ ja en druk op Enter: ');
  questions.close();
  return /^ja?$/i.test(answer.trim());
}

async function move(args: readonly string[]): Promise<string> {
  const [from, to, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const strange = args.find((arg) => arg.startsWith('--') && !['--ja', '--help'].includes(arg));
  if (args.includes('--help')) return help;
  if (strange !== undefined) throw new CommandRefusal(`"${strange}" ken ik niet. Dit kan:\n\n${help}`);
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new CommandRefusal(`Geef twee adressen: het oude en het nieuwe.\n\n${help}`);
  }
  const root = process.cwd();
  const plan = planMove(root, from, to);
  console.log(`\nDit gaat er gebeuren:\n\n${plan.lines.map((line) => `- ${line}`).join('\n')}`);
  if (!args.includes('--ja') && !(await isWanted())) return '\nEr is niets veranderd.';
  return applyPlan(root, plan) === 0
    ? '\nKlaar. De inhoud is nagekeken en in orde.'
    : '\nKlaar. Er zijn nog andere fouten: "npm run controle" noemt ze.';
}

try {
  console.log(await move(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CommandRefusal)) throw error;
  console.error(`\n${error.message}\n\nEr is niets veranderd.`);
  process.exitCode = 1;
}

/** The work of `npm run controle`: checks the content and says what is wrong with it. */
import { checkContent } from '../src/checking/check.ts';
import { formatMended, mendFiles } from '../src/checking/mend-files.ts';
import { byPlace, suggestion, type Problem } from '../src/reading/problem.ts';
import { formatAnnotations, formatResult } from '../src/checking/report.ts';
import { siteAddressMistake } from '../src/checking/site-address.ts';
import { addCommand, checkSpelling } from '../src/checking/spelling.ts';

const root = process.cwd();

const help = `npm run controle                kijkt de inhoud na
npm run controle -- --herstel   haalt eerst onzichtbare tekens uit de bestanden, en zegt welke
npm run controle -- --github    laat GitHub de meldingen bij de regels zetten`;

const options = ['--herstel', '--github', '--help'];

const given = process.argv.slice(2);
const unknown = given.find((option) => !options.includes(option));
if (unknown !== undefined) {
  console.error(`"${unknown}" ken ik niet.${suggestion(unknown, options)} Dit kan wel:\n\n${help}`);
  process.exitCode = 2;
} else if (given.includes('--help')) {
  console.log(help);
} else {
  try {
    if (given.includes('--herstel')) console.log(`\n${formatMended(mendFiles(root))}`);
    const result = checkContent(root, { keeps: true });
    const spelling = (await checkSpelling(root, result.entries)).map(({ word, message, ...place }): Problem => ({
      ...place,
      message: `${message} ${addCommand(word)}`,
    }));
    const outcome = { ...result, warnings: [...result.warnings, ...spelling].sort(byPlace) };
    console.log(`\n${formatResult(outcome)}\n`);
    // GitHub's own mark of its runs.
    const isGithub = given.includes('--github') || process.env['GITHUB_ACTIONS'] === 'true';
    const annotations = isGithub ? formatAnnotations(outcome) : '';
    if (annotations) console.log(annotations);
    const mistake = siteAddressMistake();
    if (mistake) console.error(`${mistake}\n`);
    process.exitCode = mistake || result.problems.length > 0 ? 1 : 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`De controle is zelf vastgelopen. Geef deze melding door aan wie de site beheert:\n  ${message}`);
    process.exitCode = 1;
  }
}

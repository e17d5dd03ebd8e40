/** `npm run taal`: spelling, which must be right, and hints about how the texts read, which never fail. */
import { checkLanguage } from './language/check-language.ts';
import { readabilityReport, spellingReport } from './language/report.ts';

const args = process.argv.slice(2);
const strange = args.filter((arg) => arg !== '--alles');
if (strange.length > 0) {
  console.error(`"${strange.join(' ')}" kan niet. Dit kan: npm run taal, of npm run taal -- --alles`);
  process.exitCode = 1;
} else {
  const results = await checkLanguage(process.cwd());
  console.log(`${readabilityReport(results, args.includes('--alles'))}\n\n${spellingReport(results)}`);
  if (results.some(({ unknown }) => unknown.length > 0)) process.exitCode = 1;
}

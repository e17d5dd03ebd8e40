/** `npm run taal`: words that no list has, for who wants a site without them; and how a word gets into our own list. */
import { checkContent } from '../src/checking/check.ts';
import { formatPlace } from '../src/reading/problem.ts';
import { addCommand, addWords, checkSpelling, isWord, WORD_LIST } from '../src/checking/spelling.ts';

const root = process.cwd();
const [option, ...words] = process.argv.slice(2);

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

if (option === undefined) {
  const hints = await checkSpelling(root, checkContent(root).entries);
  const count = hints.length === 1 ? 'Er is 1 onbekend woord.' : `Er zijn ${String(hints.length)} onbekende woorden.`;
  const list = hints.map((hint) => `${formatPlace(hint)}\n  ${hint.message} ${addCommand(hint.word)}`);
  console.log(hints.length === 0 ? 'Er zijn geen onbekende woorden.' : [count, ...list].join('\n\n'));
  if (hints.length > 0) process.exitCode = 1;
} else if (option !== '--goed') {
  refuse(`"${option}" kan niet. Dit kan: npm run taal, of npm run taal -- --goed woord`);
} else {
  const strange = words.find((word) => !isWord(word));
  if (words.length === 0) refuse('Schrijf erachter welk woord klopt: npm run taal -- --goed woord');
  else if (strange !== undefined)
    refuse(`"${strange}" is geen woord. Schrijf elk woord apart, zonder punten en cijfers.`);
  else {
    addWords(root, words);
    const verb = words.length === 1 ? 'staat' : 'staan';
    console.log(`${words.map((word) => `"${word}"`).join(' en ')} ${verb} nu in ${WORD_LIST}.`);
  }
}

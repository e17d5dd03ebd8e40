/** What we change in Sveltia's code while it is served, because it has no setting for it. Each place must be there. */
import { OPENED, TEXT_FIELD } from './file-format.ts';

/** Changes what `place` finds, which must be there `times` times, so that another version of Sveltia is noticed. */
function change(code: string, place: RegExp, times: number, replacement: string): string {
  if ([...code.matchAll(place)].length !== times) {
    throw new Error(
      `Sveltia has changed: ${place.source} is not where it was. Look at src/editing/sveltia-changes.ts.`,
    );
  }
  return code.replace(place, replacement);
}

/**
 * New files get the names that `slug()` gives: by itself Sveltia writes ö as oe, which is German, and keeps `_` and `~`,
 * which no id may have.
 */
const nameFiles = (code: string) =>
  change(code, /(\.normalize\(`NFD`\))(,\{locale:)/g, 1, '$1.replace(/\\p{M}/gu,``).replace(/[_~]/g,` `)$2');

/** The fonts come with Sveltia, but browsers ask for those at its other address as well. */
const keepFontsHere = (code: string) =>
  change(code, /url\(https:\/\/cdn\.jsdelivr\.net\/fontsource\/[^)]+\)/g, 3, 'local("-")');

/** All that Sveltia is about to write, take away or move comes through the gate first. */
const writeThroughGate = (code: string) =>
  change(
    code,
    /savingEntries:(\w+)=\[\](.{0,400})\{\.\.\.await (\w+)\((\w+),(\w+)\),author:/gs,
    1,
    'savingEntries:$1=[]$2{...await $3(await redactie.beforeWriting($4,$1,$BACKEND),$5),author:',
  ).replace('$BACKEND', /\{commitChanges:\w+,fetchLastCommit:\w+\}=(\w+\.current)/.exec(code)?.[1] ?? '');

/** What the gate refused is no failure of the program: the form stays, and says that not all is right. */
const tellRefusalFromFailure = (code: string) =>
  change(
    code,
    /catch\((\w+)\)\{(throw console\.error\(\1\.cause\?\?\1\),Error\(`saving_failed`)/g,
    1,
    'catch($1){if($1.message===`validation_failed`)throw $1;$2',
  );

/** The gate shows what somebody else changed, and joins it where it can; Sveltia would only ask whether to overwrite it. */
const leaveConflictsToGate = (code: string) =>
  change(
    code,
    /let (\w+)=await (\w+)\((\w+)\);if\(\1&&!\w+\)throw Error\(`save_conflict`,\{cause:\1\}\)/g,
    1,
    'await $2($3)',
  );

/** A file is read as it is, with the ends of its lines and the space around it. */
const readAsItIs = (code: string) =>
  change(
    change(
      code,
      /(\w+)=\1\.trim\(\)\.replace\(\/\\r\\n\?\/g,`\n`\);(let \w+=!\w+&&)/g,
      1,
      'let asItIs=$1;$1=$1.trim().replace(/\\r\\n?/g,`\n`);$2',
    ),
    /(,path:\w+,folder:.{0,500}?\?\.parser;)if\((\w+)\)return \2\(\w+\);/gs,
    1,
    '$1if($2)return $2(asItIs);',
  );

/** The space around a text belongs to it, since four spaces in front make code; and that around a file belongs to the file. */
const keepSpaceAroundText = (code: string) =>
  change(
    code,
    /(\w+)\[(\w+)\]=(\w+)\.trim\(\);(let \w+=\[\.\.\.)/g,
    1,
    `$1[$2]=${JSON.stringify([TEXT_FIELD, OPENED])}.includes($2)?$3:$3.trim();$4`,
  );

/** Other programs write in the folder too: Sveltia looks for that in a repository far away, and not on the disk. */
const followDisk = (code: string) =>
  [
    [
      /(hashCacheDB:(?:\w+)\}\)\},)(fetchBlob:async.{0,120}?return \w+\((\w+),)/gs,
      '$1fetchLastCommit:async()=>({hash:await redactie.stamp($3)}),$2',
    ],
    [/(\?\.fetchLastCommit&&)\w+\.current&&/g, '$1'],
    [/=6e4(,\w+=0,\w+=0,\w+=\(\)=>document\.visibilityState)/g, '=5e3$1'],
    [
      /(\w+)\.current=(\w+)((?:,\w+\.current=(?:\w+|!0)){4},\w+\(`The site data is ready`\),await)/g,
      '$1.current=redactie.reconcile($1.current,$2)$3',
    ],
    [
      /((\w+)=async (\w+)=>\{)(let (\w+)=\3\.current;if\(!\5\|\|\5\.isNew\|\|!\5\.originalEntry)/g,
      '$1redactie.opened(()=>$2($3));$4',
    ],
  ].reduce((changed, [place, replacement]) => change(changed, place as RegExp, 1, replacement as string), code);

/** Escape would leave a form with all that somebody typed in it. */
const keepFormOnEscape = (code: string) => change(code, /(\.closeWithEscape\?\?=)!0/g, 1, '$1!1');

/**
 * Sveltia forgets where it keeps what is not saved when it hears of the folder a second time, as at the first visit. And it
 * keeps that half a second after the last key, when the tab may have been closed.
 */
const keepBackups = (code: string) =>
  change(
    change(code, /(\{current:(\w+)\}=\w+;if\(\2)&&!\w+(\)\{let\{databaseName:)/g, 1, '$1$3'),
    /(=globalThis\.setTimeout\(\(\)=>\{\w+\(\w+\)\},)500\)/g,
    1,
    '$1 0)',
  );

const changes = [
  nameFiles,
  keepFontsHere,
  writeThroughGate,
  tellRefusalFromFailure,
  leaveConflictsToGate,
  readAsItIs,
  keepSpaceAroundText,
  followDisk,
  keepFormOnEscape,
  keepBackups,
];

/** Sveltia's code as the editor uses it. Its changes call the hooks of `sveltia-types.ts`. */
export const changeSveltia = (code: string): string => changes.reduce((changed, make) => make(changed), code);

/**
 * Fields that several collections share. Plain Zod, without `astro:content`, so that
 * the content check, the editor in the browser and the tests can load the schemas outside a build.
 *
 * `.meta()` holds what only the editor in the browser needs: `label` when the name of a field, with a capital, is no
 * Dutch; `singular` for one of a list; `startsAs` for what a new entry begins with.
 */
import { z } from 'astro/zod';
import { messages } from './messages.ts';

/** Collections that another entry can point to. */
export type ReferenceTarget =
  'sprekers' | 'gemeente' | 'begrippen' | 'citaten' | 'bronnen' | 'feiten' | 'feiten met een waarde';

const isMissing = (input: unknown) => input === undefined || input === null;

/** One line of text, trimmed. `max` counts characters. */
export const text = (max: number) =>
  z
    .string({ error: ({ input }) => (isMissing(input) ? messages.missing : messages.notText) })
    .trim()
    .min(1, { error: messages.empty })
    .max(max, { error: ({ input }) => messages.tooLong(typeof input === 'string' ? input.length : 0, max) });

/** A whole sentence: starts with a capital or digit, ends with a full stop, question mark or exclamation mark. */
export const sentence = (max: number) =>
  text(max).regex(/^["“‘']?[\p{Lu}\d].*[.?!]["”’']?$/su, { error: messages.notSentence });

/** How the name of an entry is written: in URLs, in references, and as the name of its file. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Address part of an entry: what stands in URLs and references. */
export const id = () => text(80).regex(idPattern, { error: messages.notId }).meta({ isId: true });

/** One choice out of a closed list. */
export const choice = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, {
    error: ({ input }) => (isMissing(input) ? messages.missing : messages.notChoice(input, choices)),
  });

/** The id of an entry in another collection. The content check and `src/lib/content.ts` verify that it exists. */
export const reference = (target: ReferenceTarget) => text(80).meta({ reference: target });

/** Yes or no. */
export const yesNo = () => z.boolean({ error: messages.notBoolean });

/** Fields that stand together as one item of a list. */
export const group = <T extends z.core.$ZodShape>(shape: T) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'invalid_type' ? messages.notGroup : undefined) });

/** A list with `min` to `max` items. */
export const list = <T extends z.ZodType>(item: T, min: number, max: number) =>
  z
    .array(item, { error: ({ input }) => (isMissing(input) ? messages.missing : messages.notList) })
    .min(min, { error: messages.count(min, max) })
    .max(max, { error: messages.count(min, max) });

/** A list that may be left out. */
export const optionalList = <T extends z.ZodType>(item: T, max = 30) => list(item, 0, max).default([]);

/** A calendar date as an ISO string. Astro's YAML parser makes a Date of an unquoted one, hence the first step. */
export const date = () =>
  z.preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.iso.date({ error: ({ input }) => (isMissing(input) ? messages.missing : messages.notDate) }),
  );

/** A whole number that sets the order inside a series. */
export const order = () =>
  z
    .int({ error: ({ input }) => (isMissing(input) ? messages.missing : messages.notNumber) })
    .min(0, { error: messages.notNumber });

/** A full web address. */
export const webAddress = () =>
  z.url({ protocol: /^https?$/, error: ({ input }) => (isMissing(input) ? messages.missing : messages.notUrl) });

/** A page (`/over/`), a file (`/feed.xml`), or a place on a page (`/over/#wie-deze-site-maakt`). */
export const siteAddress = () =>
  text(200)
    .regex(/^\/(?:[\w~][\w.~-]*\/)*(?:[\w~-]+(?:\.[\w-]+)+)?(?:#[\p{L}\p{M}\p{N}_.:-]+)?$/iu, {
      error: messages.notAddress,
    })
    .meta({ isAddress: true });

/** An address inside the site that must be there: readers see it as a link. */
export const siteLink = () => siteAddress().meta({ isAddress: true, isLink: true });

/** How sure we are of a fact. */
export const certainties = ['bevestigd', 'alleen volgens de organisator', 'niet bekend'] as const;

/** Fields that every page written by an editor has. */
export const pageFields = () => ({
  titel: text(90).describe('De titel van de pagina: de kop en de regel in de zoekresultaten.'),
  inleiding: text(320).describe('De kern in een of twee zinnen. Staat groot onder de titel.'),
  gepubliceerd: date()
    .optional()
    .describe('De dag waarop de pagina voor het eerst op de site kwam: jaar-maand-dag.')
    .meta({ label: 'Gepubliceerd op' }),
  bijgewerkt: date()
    .describe('De dag waarop de inhoud voor het laatst is gewijzigd: jaar-maand-dag.')
    .meta({ label: 'Bijgewerkt op' }),
  status: choice(['concept', 'gepubliceerd'])
    .describe('Een concept staat niet op de site.')
    .meta({ startsAs: 'concept' }),
});

/** Fields that tie a page to speakers, goals, terms and sources. */
export const relationFields = () => ({
  begrippen: optionalList(reference('begrippen')).describe('Begrippen die bij deze pagina horen.'),
  doelstellingen: optionalList(reference('gemeente')).describe('Doelstellingen waar deze pagina over gaat.'),
  bronnen: optionalList(reference('bronnen')).describe('Bronnen van deze pagina.'),
});

/** Three lines that give the point of the page in ten seconds. */
export const inShort = () =>
  list(sentence(140), 3, 3)
    .describe('In het kort: precies drie korte zinnen.')
    .meta({ label: 'In het kort', singular: 'zin' });

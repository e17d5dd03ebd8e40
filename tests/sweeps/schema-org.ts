/**
 * Reads structured data with a JSON-LD processor, and knows what schema.org allows: its own list of
 * classes and properties, as @vocabulary/schema packs it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';

const SCHEMA = 'http://schema.org/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** One statement: a thing, what is said of it, and the value or the other thing. */
export interface Statement {
  subject: string;
  property: string;
  value: string;
  /** Type of a value; undefined when `value` is the name of a thing. */
  datatype: string | undefined;
}

const shortName = (name: string) => name.replace(SCHEMA, '');

interface Term {
  termType: string;
  value: string;
  datatype?: { value: string };
}

/** All statements in the JSON-LD of a page. Nothing is fetched: schema.org's context comes down to its namespace. */
export async function readStatements(text: string, page: string): Promise<Statement[]> {
  const quads = (await jsonld.toRDF(JSON.parse(text) as jsonld.JsonLdDocument, {
    documentLoader: (url) =>
      Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': SCHEMA } } } as never),
  })) as unknown as { subject: Term; predicate: Term; object: Term }[];
  // A thing without a name of its own is another thing on each page.
  const nameOf = ({ termType, value }: Term) => (termType === 'BlankNode' ? `${page} ${value}` : value);
  return quads.map(({ subject, predicate, object }) => ({
    subject: nameOf(subject),
    property: predicate.value === TYPE ? '@type' : shortName(predicate.value),
    value: predicate.value === TYPE ? shortName(object.value) : nameOf(object),
    datatype: object.termType === 'Literal' ? object.datatype?.value : undefined,
  }));
}

const entryTypes = new Map<string, string[]>();
const parents = new Map<string, string[]>();
const domains = new Map<string, string[]>();
const ranges = new Map<string, string[]>();
const lists = new Map([
  [TYPE, entryTypes],
  ['http://www.w3.org/2000/01/rdf-schema#subClassOf', parents],
  [`${SCHEMA}domainIncludes`, domains],
  [`${SCHEMA}rangeIncludes`, ranges],
]);
const vocabulary = readFileSync(fileURLToPath(import.meta.resolve('@vocabulary/schema/schema.nq')), 'utf8');
for (const [, subject = '', property = '', object = ''] of vocabulary.matchAll(/^<(\S+)> <(\S+)> <(\S+)> /gm)) {
  const list = lists.get(property);
  if (list) list.set(shortName(subject), [...(list.get(shortName(subject)) ?? []), shortName(object)]);
}

const isClass = (name: string) => entryTypes.get(name)?.includes('http://www.w3.org/2000/01/rdf-schema#Class') ?? false;

/** A class with all classes above it. */
const lineage = (name: string): string[] => [name, ...(parents.get(name) ?? []).flatMap(lineage)];

const isUrl = (value: string) => /^https?:\/\/\S+$/.test(value);

/** How each of schema.org's kinds of value is written. */
const kinds: Record<string, (value: string, datatype: string | undefined) => boolean> = {
  Text: (_, datatype) => datatype === `${XSD}string`,
  URL: isUrl,
  Date: (value) => /^\d{4}-\d\d-\d\d$/.test(value),
  Integer: (_, datatype) => datatype === `${XSD}integer`,
};

/** Says what schema.org would not understand in a list of statements; nothing when all is well. */
export function findMistakes(statements: readonly Statement[]): string[] {
  const typesOf = Map.groupBy(
    statements.filter(({ property }) => property === '@type'),
    ({ subject }) => subject,
  );
  const lineageOf = (thing: string) => (typesOf.get(thing) ?? []).flatMap(({ value }) => lineage(value));
  return statements.flatMap(({ subject, property, value, datatype }) => {
    const wrong = (reason: string) => [`${subject} ${property} ${value}: ${reason}`];
    if (property === '@type') return isClass(value) ? [] : wrong('no such class');
    // Not a property but a remark about one: https://schema.org/docs/actions.html
    if (property === 'query-input') return [];
    const domain = domains.get(property);
    const range = ranges.get(property) ?? [];
    if (!domain) return wrong('no such property');
    if (!lineageOf(subject).some((name) => domain.includes(name))) return wrong('not a property of this class');
    if (datatype === undefined) {
      if (!typesOf.has(value)) return wrong('the site says nothing about this thing');
      return lineageOf(value).some((name) => range.includes(name)) ? [] : wrong('not the right class of thing');
    }
    // Where schema.org expects a thing, its address will do: https://schema.org/docs/datamodel.html
    const fits = range.some((name) => kinds[name]?.(value, datatype)) || (!range.includes('Date') && isUrl(value));
    return fits ? [] : wrong('not the right kind of value');
  });
}

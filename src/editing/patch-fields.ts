/**
 * Changes values in YAML and leaves every other sign where it stands: quotation marks, order, empty lines, remarks
 * and the ends of lines. The library writes the fields before and after the change; only the lines that differ between
 * those two come into the file.
 */
import { diffComm, diffIndices } from 'node-diff3';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { fromYaml, toYaml, unixLines, withLineEnds, type EntryData } from './file-format.ts';
import { isExactly, isFields, pairItems } from './form-values.ts';

const nameOf = (key: unknown) => (isScalar(key) ? String(key.value) : '');

/** A value, with whether there is an empty line above it. */
type Item = Node & { spaceBefore?: boolean };

/** Changes one value in a document. `isAnew`: writes it as if it had not been there. */
class Change {
  private readonly document: Document;
  private readonly isAnew: boolean;

  constructor(document: Document, isAnew: boolean) {
    this.document = document;
    this.isAnew = isAnew;
  }

  private value(node: unknown, before: unknown, after: unknown): Item {
    if (!this.isAnew) {
      if (isMap(node) && isFields(before) && isFields(after)) return this.map(node, before, after);
      if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) return this.list(node, before, after);
      if (isScalar(node) && typeof after !== 'object') {
        node.value = after;
        return node;
      }
    }
    return this.document.createNode(after);
  }

  /** A new field comes behind the one that it follows in `after`. */
  map(map: YAMLMap, before: EntryData, after: EntryData): YAMLMap {
    let place = 0;
    for (const [name, value] of Object.entries(after)) {
      const found = map.items.findIndex(({ key }) => nameOf(key) === name);
      const pair = map.items[found];
      if (!pair) map.items.splice(place, 0, this.document.createPair(name, value));
      else if (!isExactly(before[name], value)) pair.value = this.value(pair.value, before[name], value);
      place = (pair ? found : place) + 1;
    }
    map.items = map.items.filter(({ key }) => nameOf(key) in after);
    return map;
  }

  private list(list: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): YAMLSeq {
    const old = list.items as Item[];
    const [first, second] = old;
    const pairs = pairItems(before, after);
    list.items = after.map((item, index) => {
      const from = pairs[index] ?? -1;
      const known = old[from];
      const node = known && isExactly(before[from], item) ? known : this.value(known, before[from], item);
      // An item that is new in its place has the empty line above it that others there have.
      if (index === 0) node.spaceBefore = first?.spaceBefore ?? false;
      else if (from < 1) node.spaceBefore = second?.spaceBefore ?? false;
      return node;
    });
    return list;
  }
}

/** Has in `source` what differs between `before` and `after`, which say the same as it in the library's own way. */
function carryOver(source: string, before: string, after: string): string {
  // An empty line above all: what is new at the top comes behind something too.
  const [lines, old, now] = [source, before, after].map((text) => ['', ...text.split('\n')]) as [
    string[],
    string[],
    string[],
  ];
  const replaced = new Map<number, string[]>();
  const behind = new Map<number, string[]>();
  for (const { buffer1, buffer2Content } of diffIndices(old, now)) {
    const [first, count] = buffer1;
    if (count === 0) behind.set(first - 1, buffer2Content);
    for (let index = 0; index < count; index += 1) replaced.set(first + index, index === 0 ? buffer2Content : []);
  }
  let line = 0;
  return diffComm(lines, old)
    .flatMap(({ common, buffer1 = [], buffer2 = [] }) => {
      const [mine, theirs] = common ? [common, common] : [buffer1, buffer2];
      const places = theirs.map(() => line++);
      const last = places.at(-1);
      const isPaired = mine.length === theirs.length;
      const isTouched = places.some((place) => replaced.has(place) || (behind.has(place) && place !== last));
      if (!isPaired && !isTouched) return [...mine, ...(behind.get(last ?? -1) ?? [])];
      return places.flatMap((place, index) => [
        ...(replaced.get(place) ?? [(isPaired ? mine[index] : old[place]) ?? '']),
        ...(behind.get(place) ?? []),
      ]);
    })
    .slice(1)
    .join('\n');
}

/**
 * The YAML with the values of `after`; what `after` has as it was keeps its every sign. `undefined` when the source
 * is written in a way that cannot be changed for certain.
 */
export function patchFields(yaml: string, after: EntryData): string | undefined {
  const source = unixLines(yaml);
  const style = {
    lineWidth: 0,
    indent: /^( {2,8})\S/m.exec(source)?.[1]?.length ?? 2,
    indentSeq: !/^( *)\S.*:\n(?:\s*\n)*\1- /m.test(source),
  };
  for (const isAnew of [false, true]) {
    const document = parseDocument(source);
    if (document.errors.length > 0) return undefined;
    const before = (document.toJS() ?? {}) as EntryData;
    if (isExactly(before, after)) return yaml;
    if (document.contents === null) return yaml + toYaml(after);
    if (!isMap(document.contents)) return undefined;
    const plain = document.toString(style);
    new Change(document, isAnew).map(document.contents, before, after);
    try {
      const text = carryOver(source, plain, document.toString(style));
      if (isExactly(fromYaml(text), after)) return withLineEnds(yaml, text);
    } catch {
      // What came of it is no YAML: perhaps it is when more of it is written anew.
    }
  }
  return undefined;
}

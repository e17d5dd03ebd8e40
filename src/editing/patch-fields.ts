/**
 * Changes values in YAML and leaves every other sign where it stands: quotation marks, order, empty lines, remarks
 * and the ends of lines. A parser that writes the whole again keeps none of these.
 */
import { isMap, isNode, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { fromYaml, toYaml, written, type EntryData } from './file-format.ts';
import { pairItems } from './keep-untouched.ts';
import { isExactly, isFields } from './sameness.ts';

/** What comes in place of a stretch of the source. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Thrown where only a larger part can be written anew. */
class TooEntangled extends Error {}

const isInFlow = (node: { flow?: boolean }) => node.flow === true;

class Patch {
  readonly edits: Edit[] = [];
  private readonly yaml: string;
  private readonly lineEnd: string;

  constructor(yaml: string) {
    this.yaml = yaml;
    this.lineEnd = /\r?\n/.exec(yaml)?.[0] ?? '\n';
  }

  private startOfLine(offset: number): number {
    return this.yaml.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Behind the end of the line that `offset` is on, or that it just ended. */
  private endOfLine(offset: number): number {
    if (offset > 0 && this.yaml[offset - 1] === '\n') return offset;
    const found = this.yaml.indexOf('\n', offset);
    return found === -1 ? this.yaml.length : found + 1;
  }

  /** Where what a node says ends. */
  private endOf(node: unknown, otherwise: number): number {
    if (isMap(node) && !isInFlow(node)) {
      const last = node.items.at(-1);
      return last ? this.endOfPair(last) : otherwise;
    }
    if (isSeq(node) && !isInFlow(node)) return this.endOf(node.items.at(-1), otherwise);
    return isNode(node) && node.range ? node.range[1] : otherwise;
  }

  private endOfPair({ key, value }: Pair): number {
    const end = isNode(key) && key.range ? this.yaml.indexOf(':', key.range[1]) + 1 : 0;
    return this.endOf(value, end);
  }

  private replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text: this.lineEnd === '\n' ? text : text.replaceAll('\n', this.lineEnd) });
  }

  /** Puts whole lines in front of `offset`, also where the last line of the file has no end. */
  private insertLines(offset: number, lines: string): void {
    const isOpen = offset > 0 && this.yaml[offset - 1] !== '\n';
    this.replace(offset, offset, isOpen ? `\n${lines}` : `${lines}\n`);
  }

  private removeLines(start: number, end: number): void {
    const first = this.startOfLine(start);
    if (this.yaml.slice(first, start).trim() !== '') throw new TooEntangled();
    this.replace(first, this.endOfLine(end), '');
  }

  private rewrite(pair: Pair, value: unknown, column: number): void {
    if (!isNode(pair.key) || !pair.key.range) throw new TooEntangled();
    const colon = this.yaml.indexOf(':', pair.key.range[1]) + 1;
    const end = this.endOfPair(pair);
    const hasLineEnd = this.yaml[end - 1] === '\n';
    this.replace(colon, end, written(value, 'key', column) + (hasLineEnd ? '\n' : ''));
  }

  private value(pair: Pair, before: unknown, after: unknown, column: number): void {
    const node = pair.value;
    if (isMap(node) && !isInFlow(node) && isFields(before) && isFields(after)) this.map(node, before, after);
    else if (isSeq(node) && !isInFlow(node) && Array.isArray(before) && Array.isArray(after) && after.length > 0) {
      this.list(node, before, after);
    } else if (!this.scalar(node, after, 'key', column)) this.rewrite(pair, after, column);
  }

  /** Replaces a value on one line by another, in the same kind of quotation marks. */
  private scalar(node: unknown, after: unknown, mark: 'key' | 'item', column: number): boolean {
    if (!isScalar(node) || !node.range || node.type?.startsWith('BLOCK')) return false;
    const [start, end] = node.range;
    if (start === end || typeof after === 'object') return false;
    const quotes = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? node.type : undefined;
    this.replace(start, end, written(after, mark, column, quotes).trimStart());
    return true;
  }

  /** The fields of `before` become those of `after`. A new one comes behind the one that it follows in `after`. */
  map(map: YAMLMap, before: EntryData, after: EntryData): void {
    const pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
    const [first] = map.items;
    const start = isNode(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
    const column = start - this.startOfLine(start);
    let behind: Pair | undefined;
    for (const [name, value] of Object.entries(after)) {
      const pair = pairs.get(name);
      if (pair) {
        if (!isExactly(before[name], value)) this.value(pair, before[name], value, column);
        behind = pair;
        continue;
      }
      const line = `${' '.repeat(column)}${toYaml({ [name]: 0 }).slice(0, -3)}${written(value, 'key', column)}`;
      if (!behind && this.yaml.slice(this.startOfLine(start), start).trim() !== '') throw new TooEntangled();
      this.insertLines(behind ? this.endOfLine(this.endOfPair(behind)) : this.startOfLine(start), line);
    }
    for (const [name, pair] of pairs) {
      if (name in after) continue;
      this.removeLines(isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0, this.endOfPair(pair));
    }
  }

  /** Where the dash of an item stands. */
  private dashOf(item: unknown): number {
    if (!isNode(item) || !item.range) throw new TooEntangled();
    const dash = this.yaml.lastIndexOf('-', item.range[0] - 1);
    if (dash === -1 || this.yaml.slice(this.startOfLine(dash), dash).trim() !== '') throw new TooEntangled();
    return dash;
  }

  private list(list: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): void {
    const dashes = list.items.map((item) => this.dashOf(item));
    const ends = list.items.map((item) => this.endOfLine(this.endOf(item, 0)));
    const [first = 0, second] = dashes;
    const column = first - this.startOfLine(first);
    const isSpaced =
      second !== undefined &&
      this.yaml.slice(ends[0], this.startOfLine(second)).trim() === '' &&
      (ends[0] ?? 0) < this.startOfLine(second);
    const pairs = pairItems(before, after);
    const places = pairs.flatMap(([from, to]) => (from === undefined || to === undefined ? [] : [{ from, to }]));
    places.sort((a, b) => a.to - b.to);
    if (places.some(({ from }, index) => from < (places[index - 1]?.from ?? -1))) {
      this.reorder(before, after, places, { start: this.startOfLine(first), ends, column, isSpaced });
      return;
    }
    const partner = new Map(pairs.flatMap(([from, to]) => (to === undefined ? [] : [[to, from] as const])));
    let offset = this.startOfLine(first);
    let last = -1;
    for (const [index, item] of after.entries()) {
      const from = partner.get(index);
      if (from === undefined) {
        const line = `${' '.repeat(column)}-${written(item, 'item', column)}`;
        this.insertLines(offset, isSpaced ? (last === -1 ? `${line}\n` : `\n${line}`) : line);
        continue;
      }
      last = from;
      offset = ends[from] ?? offset;
      if (!isExactly(before[from], item)) this.item(list.items[from], before[from], item, column, dashes[from] ?? 0);
    }
    for (const [from, to] of pairs) {
      if (to === undefined && from !== undefined) this.removeLines(dashes[from] ?? 0, ends[from] ?? 0);
    }
  }

  /** Puts items in another order, each as it is written, with the remarks above it. */
  private reorder(
    before: readonly unknown[],
    after: readonly unknown[],
    places: readonly { from: number; to: number }[],
    { start, ends, column, isSpaced }: { start: number; ends: readonly number[]; column: number; isSpaced: boolean },
  ): void {
    const items = after.map((item, index) => {
      const { from } = places.find(({ to }) => to === index) ?? {};
      if (from === undefined || !isExactly(before[from], item)) {
        return `${' '.repeat(column)}-${written(item, 'item', column)}`;
      }
      const source = this.yaml.slice(ends[from - 1] ?? start, ends[from]);
      return source
        .replace(/^(?:[ \t]*\r?\n)+/, '')
        .replace(/\r?\n$/, '')
        .replaceAll('\r\n', '\n');
    });
    const end = ends.at(-1) ?? start;
    this.replace(start, end, items.join(isSpaced ? '\n\n' : '\n') + (this.yaml[end - 1] === '\n' ? '\n' : ''));
  }

  private item(node: unknown, before: unknown, after: unknown, column: number, dash: number): void {
    if (isMap(node) && !isInFlow(node) && isFields(before) && isFields(after)) {
      const mark = this.edits.length;
      try {
        this.map(node, before, after);
        return;
      } catch (error) {
        if (!(error instanceof TooEntangled)) throw error;
        this.edits.length = mark;
      }
    } else if (this.scalar(node, after, 'item', column)) return;
    const end = this.endOf(node, dash + 1);
    this.replace(dash + 1, end, written(after, 'item', column) + (this.yaml[end - 1] === '\n' ? '\n' : ''));
  }

  /** Rewrites whole fields at the top. */
  fieldsAnew(map: YAMLMap, before: EntryData, after: EntryData): void {
    const kept = new Set(map.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')));
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      if (name in after && !isExactly(before[name], after[name])) this.rewrite(pair, after[name], 0);
    }
    const others = Object.entries(after).map(([name, value]) => [name, kept.has(name) ? before[name] : value]);
    this.map(map, before, Object.fromEntries(others) as EntryData);
  }

  result(): string {
    let text = this.yaml;
    const order = this.edits.map((edit, index) => ({ ...edit, index }));
    order.sort((a, b) => b.start - a.start || b.end - a.end || b.index - a.index);
    for (const { start, end, text: replacement } of order) text = text.slice(0, start) + replacement + text.slice(end);
    return text;
  }
}

/**
 * The YAML with the values of `after`; what `after` has as it was keeps its every sign. `undefined` when the source
 * is written in a way that cannot be changed for certain.
 */
export function patchFields(yaml: string, after: EntryData): string | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return undefined;
  const before = (document.toJS() ?? {}) as EntryData;
  if (isExactly(before, after)) return yaml;
  const { contents } = document;
  if (contents === null) return yaml + toYaml(after);
  if (!isMap(contents) || isInFlow(contents)) return undefined;
  for (const way of ['map', 'fieldsAnew'] as const) {
    try {
      const patch = new Patch(yaml);
      patch[way](contents, before, after);
      const text = patch.result();
      if (isExactly(fromYaml(text), after)) return text;
    } catch {
      // Too entangled for this way, or what came of it is no YAML.
    }
  }
  return undefined;
}

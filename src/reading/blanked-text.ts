/** A text in which what is wrong is said and then blanked, so that the rest can be read. */
import type { Finding, Place } from './problem.ts';
import type { Stretch } from './tags.ts';
import { GONE } from './tree.ts';

/** Gathers what there is to say about a text. Each sign that is left stands where it stood. */
export class BlankedText {
  readonly findings: Finding[] = [];
  readonly #signs: string[];
  readonly #lineStarts: number[] = [0];

  readonly body: string;

  constructor(body: string) {
    this.body = body;
    this.#signs = body.split('');
    for (let index = body.indexOf('\n'); index !== -1; index = body.indexOf('\n', index + 1)) {
      this.#lineStarts.push(index + 1);
    }
  }

  /** The line and the column of an offset. */
  placeOf(offset: number): Place {
    const line = this.#lineStarts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (this.#lineStarts[line] ?? 0) + 1 };
  }

  /** `kind` is what equal mistakes have in common: of those, only the first is said in full. */
  report(offset: number, message: string, kind?: string): void {
    this.findings.push({ ...this.placeOf(offset), message, ...(kind !== undefined && { kind }) });
  }

  /** With `GONE`, what is on both sides holds together: `**` before a tag that goes stays against the word behind it. */
  blank({ start, end }: Stretch, sign: ' ' | typeof GONE = ' '): void {
    for (let index = start; index < end; index += 1) if (this.#signs[index] !== '\n') this.#signs[index] = sign;
  }

  isBlank(offset: number): boolean {
    return this.#signs[offset] === ' ' || this.#signs[offset] === GONE;
  }

  /** The text without what was blanked. */
  get text(): string {
    // What stands by itself would be a word of nothing.
    return this.#signs.join('').replace(/(?<![^\s\u2060])\u2060+(?![^\s\u2060])/g, (signs) => ' '.repeat(signs.length));
  }
}

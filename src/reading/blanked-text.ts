/** A text in which what is wrong is said and then blanked, so that the rest can be read. */
import { placesIn, type Finding } from './problem.ts';
import { GONE } from './tree.ts';

/** A part of a text, by offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** Gathers what there is to say about a text. Each sign that is left stands where it stood. */
export class BlankedText {
  readonly findings: Finding[] = [];
  readonly body: string;
  readonly placeOf: ReturnType<typeof placesIn>;
  readonly #signs: string[];

  constructor(body: string) {
    this.body = body;
    this.placeOf = placesIn(body);
    this.#signs = body.split('');
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

/** One way through the HTML of a page, for all that want to know something of it. */
import { Parser } from 'htmlparser2';

/** A stretch of a text: where it begins, and where what comes after it does. */
type Range = readonly [start: number, end: number];

/** An element with those that it stands in. */
export interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: OpenElement | undefined;
  /** Its opening tag. */
  readonly tag: Range;
}

/** Gathers one kind of facts on the way. */
export interface Reader {
  open?: (element: OpenElement) => void;
  /** Text comes in pieces: "D", "&", "I". */
  text?: (text: string, inside: OpenElement | undefined, start: number) => void;
  /** @param tag the closing tag; empty where HTML needs none */
  close?: (element: OpenElement, tag: Range) => void;
}

/** Whether an element, or one around it, fits. */
export function isWithin(element: OpenElement | undefined, fits: (element: OpenElement) => boolean): boolean {
  for (let one = element; one; one = one.parent) if (fits(one)) return true;
  return false;
}

/** Leads readers through a page, from its first sign to its last. */
export function walkHtml(html: string, readers: readonly Reader[]): void {
  let inside: OpenElement | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      inside = { name, attributes, parent: inside, tag: [parser.startIndex, parser.endIndex + 1] };
      for (const reader of readers) reader.open?.(inside);
    },
    ontext(text) {
      for (const reader of readers) reader.text?.(text, inside, parser.startIndex);
    },
    onclosetag() {
      if (!inside) return;
      for (const reader of readers) reader.close?.(inside, [parser.startIndex, parser.endIndex + 1]);
      inside = inside.parent;
    },
  });
  parser.end(html);
}

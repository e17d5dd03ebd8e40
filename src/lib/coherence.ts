/** A speaker, goal or term in the figure of /samenhang/. */
export interface CoherenceItem {
  href: string;
  title: string;
}

/** One goal with the speakers and terms that belong to it. */
export interface CoherenceRow {
  goal: CoherenceItem & {
    /** What ties it to the speakers, in a sentence. */
    explanation?: string | undefined;
  };
  speakers: CoherenceItem[];
  terms: CoherenceItem[];
}

/** A line between two rows of neighbouring columns, by index. */
export interface CoherenceLine {
  from: number;
  to: number;
}

/**
 * Terms in the order that makes the lines cross least: by the mean position of the goals that
 * a term belongs to (the barycentre heuristic for layered drawings, Sugiyama 1981).
 */
export function orderTerms(rows: readonly CoherenceRow[]): CoherenceItem[] {
  const places = new Map<string, { item: CoherenceItem; indexes: number[] }>();
  rows.forEach((row, index) => {
    for (const item of row.terms) {
      const place = places.get(item.href) ?? { item, indexes: [] };
      place.indexes.push(index);
      places.set(item.href, place);
    }
  });
  const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return [...places.values()].sort((a, b) => mean(a.indexes) - mean(b.indexes)).map((place) => place.item);
}

/** Lines from each item of `left` to the items of `right` for which `belongs` says so. */
export function linesBetween<L, R>(
  left: readonly L[],
  right: readonly R[],
  belongs: (left: L, right: R) => boolean,
): CoherenceLine[] {
  return left.flatMap((l, from) => right.flatMap((r, to) => (belongs(l, r) ? [{ from, to }] : [])));
}

/** Middle of row `index` out of `count` rows of equal height, in percent from the top. */
export const rowMiddle = (index: number, count: number) => ((index + 0.5) / count) * 100;

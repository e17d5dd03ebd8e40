/** The part of subset-font that we use; the package has no types of its own. */
declare module 'subset-font' {
  export interface SubsetOptions {
    targetFormat: 'woff2' | 'truetype';
    /** A range of weights to keep, or the one weight that is left. */
    variationAxes: { wght: number | { min: number; max: number } };
  }
  export default function subsetFont(font: Buffer, characters: string, options: SubsetOptions): Promise<Buffer>;
}

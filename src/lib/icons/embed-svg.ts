/**
 * A square drawing as an image inside another. So it keeps its styles to itself, and takes none from
 * the rest.
 */
export const embedSvg = (svg: string, left: number, top: number, size: number): string =>
  `<image x="${String(left)}" y="${String(top)}" width="${String(size)}" height="${String(size)}" href="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"/>`;

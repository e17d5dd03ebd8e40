/** The compressed forms of a file that the build puts beside it, smallest first. */
export const encodings = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const;

/**
 * Does a file of dist have an address of its own? Not what hosts read for themselves, not what is hidden, and
 * not a compressed form, which goes out under the address of the file itself.
 */
export const isPublished = (path: string): boolean =>
  !/^\/_(headers|redirects)$|\/\.(?!well-known\/)/.test(path) &&
  !encodings.some(({ extension }) => path.endsWith(extension));

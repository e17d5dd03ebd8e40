/** What stands in the way of an archive, said in a Dutch sentence to whoever asked for one. */
export class ArchiveError extends Error {}

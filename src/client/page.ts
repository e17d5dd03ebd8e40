/**
 * All that runs on a page, as one file: a request costs a reader in a train more than the lines of a
 * neighbour. Each part leaves a page alone that lacks its element.
 */
import './copy-citation.ts';
import './search-link.ts';
import './term-popover.ts';
import './theme-switch.ts';

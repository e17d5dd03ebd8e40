import type { AboutPage } from '../about-page.ts';

/** What a share picture tells of a page. */
export type PictureFacts = Pick<AboutPage, 'heading' | 'kind' | 'definition' | 'fictional' | 'drawing'>;

/** All else that a page says changes nothing in its picture. */
export const pictureFacts = ({ heading, kind, definition, fictional, drawing }: AboutPage): PictureFacts => ({
  heading,
  kind,
  definition,
  fictional,
  drawing,
});

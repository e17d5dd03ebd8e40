/** A picture in a text. Sveltia has a block for it too, but there the description may be left out. */
import type { EditorComponentDefinition } from '@sveltia/cms';
import { PICTURE } from './cms-config.ts';

/** Signs that would end the description too early. */
const escaped = (text: string) => text.replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`);
const unescaped = (text: string) => text.replaceAll(/\\([\\[\]])/g, '$1');

export const pictureBlock: EditorComponentDefinition = {
  id: PICTURE,
  label: 'Afbeelding',
  icon: 'image',
  fields: [
    { name: 'src', label: 'Afbeelding', widget: 'image', choose_url: false },
    {
      name: 'alt',
      label: 'Beschrijving',
      widget: 'string',
      hint: 'Wat is er te zien? Voor wie de afbeelding niet ziet.',
      use_emoji_autocomplete: false,
    },
  ],
  pattern: /^!\[(?<alt>(?:\\.|[^\]\\\n])*)\]\((?<src>[^)\s]+)\)$/m,
  fromBlock: ({ groups }) => ({ src: groups?.['src'] ?? '', alt: unescaped(groups?.['alt'] ?? '') }),
  toBlock: ({ src, alt }) => `![${escaped(String(alt ?? '').trim())}](${String(src ?? '')})`,
  toPreview: ({ src, alt }) => {
    const picture = document.createElement('img');
    picture.src = String(src ?? '');
    picture.alt = String(alt ?? '');
    return picture;
  },
};

import { describe, expect, test } from 'vitest';
import { convertBody, formats, type PeerData, type PeerFormat } from '../../bench/build/peers.ts';
import { authorComponents } from '../../src/model/blocks.ts';

const data: PeerData = {
  citaten: [{ id: 'samen', tekst: 'Samen kan het', spreker: 'anna', onderwerp: 'samenwerken' }],
  feiten: [{ id: 'gasten', waarde: 'circa 100', tekst: 'Er waren circa 100 gasten.', zekerheid: 'bevestigd' }],
  bronnen: [],
  sprekers: { anna: { naam: 'Anna de Vries', functie: 'voorzitter' } },
};
const body = `Er waren <Feit id="gasten" /> gasten.

<Citaat id="samen" />

<VoorUwGemeente>

## Voor u

</VoorUwGemeente>
`;

describe('this site’s blocks in another tool', () => {
  test('are shortcodes in Hugo, with Markdown inside where text stands in them', () => {
    expect(convertBody(body, formats.hugo, data)).toBe(
      'Er waren {{< feit id="gasten" >}} gasten.\n\n{{< citaat id="samen" >}}\n\n{{% vooruwgemeente %}}\n\n## Voor u\n\n{{% /vooruwgemeente %}}\n',
    );
  });

  test('are HTML in Starlight', () => {
    const html = convertBody(body, formats.starlight, data);
    expect(html).toContain('Er waren <span class="feit">circa 100</span> gasten.');
    expect(html).toContain('“Samen kan het”</p></blockquote><figcaption>Anna de Vries, voorzitter, over samenwerken');
    expect(html).toContain('<div class="vooruwgemeente">\n\n## Voor u\n\n</div>');
  });

  test.each(Object.entries(formats))('are all known to %s', (_, format: PeerFormat) => {
    for (const [name, { hasContent }] of Object.entries(authorComponents)) {
      if (hasContent) expect(format.around(name).every(Boolean)).toBe(true);
      else expect(format.block(name, 'gasten', data)).not.toBe('');
    }
  });
});

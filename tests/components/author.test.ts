import { describe, expect, test } from 'vitest';
import { getCongress, getEntries, getFact, getQuotations, getSpeaker } from '../../src/lib/content.ts';
import { entryPath } from '../../src/model/addresses.ts';
import run from '../../src/lib/accessibility-run.json';
import { elements, links, renderHtml, visibleText } from './render.ts';

describe('a reader of a quotation', async () => {
  const quotations = await getQuotations();
  const keynotes = await getEntries('keynotes');

  test.each(quotations.map(({ id, data }) => [id, data] as const))(
    'reads %s word for word, sees who said it about what, and can go to its own address and to the keynote',
    async (id, { tekst, spreker, onderwerp }) => {
      const html = await renderHtml('author/Citaat', { props: { id } });
      expect(elements(html, 'blockquote')[0]?.text).toBe(`“${tekst}”`);
      const speaker = spreker === undefined ? undefined : (await getSpeaker(spreker)).data;
      expect(elements(html, 'figcaption')[0]?.text).toContain(
        speaker ? `${speaker.naam}, ${speaker.functie}, over ${onderwerp}` : 'De bron noemt geen spreker.',
      );
      const keynote = keynotes.find(({ data }) => spreker !== undefined && data.spreker === spreker);
      expect(elements(html, 'a').map(({ attributes }) => attributes['href'])).toEqual([
        ...(keynote ? [entryPath('keynotes', keynote.id)] : []),
        `/citaten/#${id}`,
      ]);
    },
  );

  test('gets no link to the page that is open already, and still sees the speaker', async () => {
    const keynote = keynotes[0];
    const quotation = quotations.find(({ data }) => data.spreker === keynote?.data.spreker);
    const path = entryPath('keynotes', String(keynote?.id));
    const html = await renderHtml('author/Citaat', { props: { id: quotation?.id }, path });
    expect(links(html).map((link) => link.split(' -> ')[1])).toEqual([`/citaten/#${String(quotation?.id)}`]);
    expect(visibleText(html)).toContain((await getSpeaker(String(quotation?.data.spreker))).data.naam);
  });

  test('never gets a quotation that does not exist', async () => {
    await expect(renderHtml('author/Citaat', { props: { id: 'bestaat-niet' } })).rejects.toThrow(
      '"bestaat-niet" bestaat niet in citaten.',
    );
  });
});

describe('a reader of a fact in a sentence', async () => {
  const facts = (await getCongress()).feiten;
  const valued = facts.filter(({ waarde }) => waarde !== undefined);

  test('sees how sure it is, with a way to the explanation, when it is not confirmed', async () => {
    const unsure = valued.filter(({ zekerheid }) => zekerheid !== 'bevestigd');
    expect(unsure.length).toBeGreaterThan(0);
    for (const { id, waarde, zekerheid } of unsure) {
      const html = await renderHtml('author/Feit', { props: { id } });
      expect(visibleText(html)).toBe(`${String(waarde)} (zekerheid: ${zekerheid})`);
      expect(elements(html, 'a')[0]?.attributes['href']).toBe(`/bronnen/#feit-${id}`);
    }
  });

  test('sees only the fact when it is confirmed', async () => {
    const sure = valued.filter(({ zekerheid }) => zekerheid === 'bevestigd');
    expect(sure.length).toBeGreaterThan(0);
    for (const { id, waarde } of sure) {
      const html = await renderHtml('author/Feit', { props: { id } });
      expect(visibleText(html)).toBe(waarde);
      expect(links(html)).toEqual([]);
    }
  });

  test('never gets a sentence with a hole in it', async () => {
    const [empty] = facts.filter(({ waarde }) => waarde === undefined);
    await expect(renderHtml('author/Feit', { props: { id: empty?.id } })).rejects.toThrow('heeft geen waarde');
  });
});

describe('a reader of "toen en nu"', () => {
  test.each(['wilgenhout-later', 'dorpen'])('sees for %s the fact, how sure it is, and its sources', async (feit) => {
    const fact = await getFact(feit);
    const html = await renderHtml('author/ToenEnNu', { props: { feit } });
    const [box] = elements(html, 'section');
    expect(box?.attributes).toMatchObject({ role: 'note', 'aria-label': `Toen en nu: ${fact.onderwerp}` });
    const text = visibleText(html);
    expect(text.startsWith(`Toen en nu ${fact.tekst} `)).toBe(true);
    expect(text).toContain(`${fact.zekerheid} Bron`);
    expect(elements(html, 'a').map(({ attributes }) => attributes['href'])).toEqual(
      fact.bronnen.map((source) => `/bronnen/#${source}`),
    );
  });

  test('finds several facts in one frame, each with its own sources and the day on which it was looked up', async () => {
    const facts = await Promise.all(['wilgenhout-later', 'dorpen'].map(getFact));
    const html = await renderHtml('author/ToenEnNu', { props: { feit: 'wilgenhout-later, dorpen' } });
    expect(elements(html, 'time').map(({ attributes }) => attributes['datetime'])).toEqual(
      facts.flatMap(({ nagekeken }) => nagekeken ?? []),
    );
    for (const { tekst } of facts) expect(visibleText(html)).toContain(tekst);
    expect(elements(html, 'strong')).toHaveLength(1);
  });
});

describe('a reader of a link', () => {
  const render = async (href: string) =>
    elements(await renderHtml('author/Link', { props: { href }, slot: 'woord' }), 'a')[0];

  test('to a term can get its explanation, and the abbreviation written out on paper', async () => {
    const term = (await getEntries('begrippen')).find(({ id }) => id === 'wdo');
    if (!term) throw new Error('begrippen/wdo.mdx is missing');
    const { data } = term;
    const link = await render('/begrippen/wdo/');
    expect(link?.text).toBe('woord');
    expect(link?.attributes).toMatchObject({
      href: '/begrippen/wdo/',
      'data-begrip': data.term,
      'data-uitleg': data.definitie,
      'data-voluit': data.voluit,
    });
  });

  test.each(['/keynotes/noor-wilgenhout/', '/begrippen/', 'https://vng.nl/', '#kop'])(
    'to %s gets a plain link',
    async (href) => {
      const link = await render(href);
      expect(link?.attributes['href']).toBe(href);
      for (const mark of ['data-begrip', 'data-uitleg', 'data-voluit'])
        expect(link?.attributes).not.toHaveProperty(mark);
    },
  );
});

describe('a reader of the other blocks', () => {
  test('sees that "voor uw gemeente" is not from the congress', async () => {
    const html = await renderHtml('author/VoorUwGemeente', { slot: '<p>Een vraag.</p>' });
    expect(visibleText(html)).toBe(
      'Een vraag. Deze vragen en stappen zijn van de redactie. Ze komen niet van het congres.',
    );
    expect(elements(html, 'section')[0]?.attributes['aria-label']).toBe('Voor uw gemeente, van de redactie');
  });

  test('is warned when the address of the editors is still an example', async () => {
    const html = await renderHtml('author/Contact');
    const [address] = elements(html, 'a');
    expect(address?.attributes['href']).toBe(`mailto:${String(address?.text)}`);
    expect(address?.text.endsWith('.example')).toBe(visibleText(html).includes('dit is een voorbeeldadres'));
  });
});

describe('a reader of the accessibility page', () => {
  test('sees when the last automated look was, how many checks it did and how many failed, in what browser', async () => {
    const html = await renderHtml('author/Meting', {});
    const cells = elements(html, 'td').map(({ text }) => text);
    const { checks, axe, browser, date } = run;
    expect(cells).toEqual(
      [checks.rules, checks.sizes, checks.keyboard].flatMap(({ done, failed }) => [String(done), String(failed)]),
    );
    expect(elements(html, 'time').map(({ attributes }) => attributes['datetime'])).toEqual([date]);
    expect(visibleText(html)).toContain(`Gemeten met axe-core ${axe} in ${browser}.`);
  });
});

/** Proves that an old address leads on, and that a shared quotation is found. */
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import rules from '../../.htmlvalidate.mjs';
import { keepAnchors, movedAnchors } from '../../src/publishing/moved-anchors.ts';
import { redirectPage } from '../../src/headers/host-redirects.ts';
import { folders } from '../built-sites/folders.ts';
import { samples, second } from './second.ts';

const validator = new HtmlValidate(rules);
/** What is wrong with HTML, by the rules that the site's own pages keep to. */
const mistakes = async (html: string) =>
  (await validator.validateString(html)).results.flatMap(({ messages }) => messages.map(({ message }) => message));

/** Makes an address answer with this HTML. */
const answer = (page: Page, address: string, html: string) =>
  page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));

test('Each heading, quotation and source can take an old address along, and its page stays valid', async () => {
  // Its own check, which knows its own identity.
  const own = folders['the second congress'];
  const { checkContent } = (await import(
    join(own, 'src/checking/check.ts')
  )) as typeof import('../../src/checking/check.ts');
  const { places: all } = checkContent(own).addresses;
  for (const address of second.pages) {
    const places = all.filter((one) => one.startsWith(`${address}#`));
    const redirects = places.map((naar, index) => ({ van: `${address}#oud-${String(index)}`, naar }));
    const moved = movedAnchors(redirects).get(address);
    if (!moved) continue;
    const html = keepAnchors(second.htmlOf(address), moved, String);
    expect(html.match(/<span id="oud-\d+"><\/span>/g), address).toHaveLength(places.length);
    expect(await mistakes(html), address).toEqual([]);
  }
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader with the old address of a heading lands at that heading', async ({ page }) => {
    const moved = { here: [{ old: 'oud', now: 'wat-hier-staat' }], elsewhere: [] };
    await answer(page, '/over/', keepAnchors(second.htmlOf('/over/'), moved, String));
    await page.goto('/over/#oud');
    await expect(page.getByRole('heading', { name: 'Wat hier staat' })).toBeInViewport();
  });

  test('a reader with the old address of a heading that left the page is told where it went', async ({ page }) => {
    const moved = { here: [], elsewhere: [{ old: 'oud', address: samples.term }] };
    const html = keepAnchors(second.htmlOf('/over/'), moved, () => 'WDO');
    expect(await mistakes(html)).toEqual([]);
    await answer(page, '/over/', html);
    await page.goto('/over/#oud');
    const note = page.getByText('Verplaatst naar een andere pagina: WDO');
    await expect(note).toBeInViewport();
    await note.getByRole('link').click();
    await expect(page).toHaveURL(samples.term);
  });

  test('a reader with the old address of a page is sent on where the host does not do it', async ({ page }) => {
    const html = redirectPage({ path: '/over/', url: 'https://voorbeeld.nl/over/', title: 'Over deze site' });
    expect(await mistakes(html)).toEqual([]);
    await answer(page, '/oud/', html);
    await page.goto('/oud/');
    await expect(page).toHaveURL('/over/');
  });

  for (const address of [samples.recap, samples.goal]) {
    test(`each quotation on ${address} can be shared, and is found and marked at its address`, async ({ page }) => {
      await page.goto(address);
      const quotations = page
        .getByRole('article')
        .getByRole('figure')
        .filter({ has: page.getByRole('blockquote') });
      const links = quotations.getByRole('link', { name: 'Deel dit citaat' });
      expect(await links.count()).toBeGreaterThan(0);
      await expect(links).toHaveCount(await quotations.count());
      for (let index = 0; index < (await links.count()); index += 1) {
        const text = await quotations.nth(index).getByRole('blockquote').innerText();
        await links.nth(index).click();
        await expect(page).toHaveURL(/\/citaten\/#[a-z-]+$/);
        const target = page.locator('figure:target');
        await expect(target.getByRole('blockquote')).toHaveText(text);
        await expect(target).toBeInViewport();
        const [marked, other] = await Promise.all(
          [target, page.locator('figure:not(:target)').first()].map((figure) =>
            figure.evaluate((element) => getComputedStyle(element).backgroundColor),
          ),
        );
        expect(marked).not.toBe(other);
        await page.goBack();
      }
    });
  }
});

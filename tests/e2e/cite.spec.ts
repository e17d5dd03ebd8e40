/** Proves that a reader can name each page with a text as a source, in every circumstance. */
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, fictionalTerms, htmlOf, pages, samples } from './support.ts';

const cite = (page: Page) => page.getByRole('group').filter({ hasText: 'Citeer deze pagina' });
const open = async (page: Page) => {
  await page.getByText('Citeer deze pagina').click();
  await expect(cite(page).locator('cite')).toBeVisible();
};
const reference = (page: Page) => cite(page).getByRole('paragraph').first();

/** Pages that only bring other pages together, or are no source. */
const overviews = [
  '/',
  '/404.html',
  '/begrippen/',
  '/bronnen/',
  '/citaten/',
  '/inhoud/',
  '/keynotes/',
  '/samenhang/',
  '/zoeken/',
];
const texts = pages.filter((address) => !overviews.includes(address));

test('Each page with a text says how to cite it, with the day of its own last change, and calls it so', () => {
  expect(texts.length).toBeGreaterThan(40);
  for (const address of texts) {
    const html = htmlOf(address);
    const [, changed = ''] = /Laatst bijgewerkt op <time datetime="([\d-]+)"/.exec(html) ?? [];
    const [year, , day] = changed.split('-');
    const [, date = '', title = '', rest = ''] =
      /Redactie Samen Organiseren\. \(laatst bijgewerkt op (\d+ [a-z]+ \d{4})\)\. <cite[^>]*>(.*?)<\/cite>(.*?)<\/p>/.exec(
        html,
      ) ?? [];
    expect(date, address).toMatch(new RegExp(`^${String(Number(day))} [a-z]+ ${String(year)}$`));
    expect(html, address).toMatch(new RegExp(`<h1[^>]*>\\s*${title.replace(/[?().+]/g, '\\$&')}\\s*</h1>`));
    const isFictional = address.startsWith('/turfbrug/') || fictionalTerms.includes(address);
    expect(rest, address).toMatch(
      new RegExp(
        `^${isFictional ? ' \\[fictieve gemeente\\]' : ''}\\.? Samen Organiseren\\. https?://[^/]+${address}$`,
      ),
    );
  }
});

for (const address of [samples.recap, samples.goal, samples.term]) {
  test(`On ${address} a reader copies the reference with the keyboard, and hears that it is done`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    await expect(cite(page).locator('cite')).toBeHidden();
    await cite(page).locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(cite(page).getByRole('link')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Kopieer de verwijzing' })).toBeFocused();
    await expect(cite(page).getByRole('status')).toBeEmpty();
    await page.keyboard.press('Enter');
    await expect(cite(page).getByRole('status')).toHaveText('Gekopieerd');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await reference(page).textContent());
  });
}

test('A reader with assistive technology meets no obstacle in it', async ({ page }) => {
  await expectAccessible(page, async () => {
    await page.goto(samples.goal);
    await open(page);
  });
});

test('It fits on a screen of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['/turfbrug/samen-organiseren-en-opdrachtgeverschap/', samples.term]) {
    await page.goto(address);
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('It prints without having been opened, and without the button', async ({ page }) => {
  await page.goto(samples.keynote);
  await expect(reference(page)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(reference(page)).toBeVisible();
  await expect(reference(page)).toContainText('/keynotes/jan-van-ginkel/');
  await expect(page.getByRole('button', { name: 'Kopieer de verwijzing' })).toHaveCount(0);
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the reference and the address can be read and copied by hand, and no button promises more', async ({
    page,
  }) => {
    await page.goto(samples.term);
    await open(page);
    await expect(reference(page)).toContainText('/begrippen/vng/');
    await expect(cite(page).getByRole('link')).toHaveAttribute('href', samples.term);
    await expect(cite(page).getByRole('button')).toHaveCount(0);
  });
});

test('Where the browser offers no clipboard, as on an address without https, no button promises it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'clipboard');
  });
  await page.goto(samples.term);
  await open(page);
  await expect(cite(page).getByRole('button')).toHaveCount(0);
});

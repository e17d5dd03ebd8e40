/** Proves that a reader can name each page with a text as a source, in every circumstance. */
import { expect, test, type Page } from '@playwright/test';
import { samples, second } from './second.ts';

const cite = (page: Page) => page.getByRole('group').filter({ hasText: 'Citeer deze pagina' });
const open = async (page: Page) => {
  await page.getByText('Citeer deze pagina').click();
  await expect(cite(page).locator('cite')).toBeVisible();
};
const reference = (page: Page) => cite(page).getByRole('paragraph').first();

test('Each page with a text says how to cite it, with the day of its own last change, and calls it so', () => {
  const { publisher, name } = second.identity;
  const texts = second.pages.filter((address) =>
    /Laatst bijgewerkt op <time|Citeer deze pagina/.test(second.htmlOf(address)),
  );
  expect(texts).toEqual(expect.arrayContaining([samples.recap, samples.keynote, samples.goal, samples.term]));
  for (const address of texts) {
    const html = second.htmlOf(address);
    const [, changed = ''] = /Laatst bijgewerkt op <time datetime="([\d-]+)"/.exec(html) ?? [];
    const [year, , day] = changed.split('-');
    const [, by = '', date = '', title = '', rest = ''] =
      /<p[^>]*>([^<]+)\. \(laatst bijgewerkt op (\d+ [a-z]+ \d{4})\)\. <cite[^>]*>(.*?)<\/cite>(.*?)<\/p>/.exec(html) ??
      [];
    expect(by, address).toBe(publisher);
    expect(date, address).toMatch(new RegExp(`^${String(Number(day))} [a-z]+ ${String(year)}$`));
    expect(html, address).toMatch(new RegExp(`<h1[^>]*>\\s*${title.replace(/[?().+]/g, '\\$&')}\\s*</h1>`));
    const mark = second.fictional.includes(address) ? ' \\[fictieve gemeente\\]' : '';
    expect(rest, address).toMatch(new RegExp(`^${mark}\\.? ${name}\\. https?://[^/]+${address}$`));
  }
});

test('A reader copies the reference with the keyboard, and hears that it is done', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(samples.goal);
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

test('It prints without having been opened, and without the button', { tag: '@chromium' }, async ({ page }) => {
  await page.goto(samples.keynote);
  await expect(reference(page)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(reference(page)).toBeVisible();
  await expect(reference(page)).toContainText(samples.keynote);
  await expect(page.getByRole('button', { name: 'Kopieer de verwijzing' })).toHaveCount(0);
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the reference and the address can be read and copied by hand, and no button promises more', async ({
    page,
  }) => {
    await page.goto(samples.term);
    await open(page);
    await expect(reference(page)).toContainText(samples.term);
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

test('Who copies a sentence copies what can be seen', async ({ page }) => {
  await page.goto('/terugblik/alle-blokken/');
  const caption = page.locator('figcaption').filter({ has: page.locator('.sr-only') });
  const hidden = await caption.first().locator('.sr-only').innerText();
  const copied = await caption.first().evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(copied).toContain('Deel dit citaat');
  expect(copied?.trim().endsWith(hidden.trim()), `"${hidden}" is copied`).toBe(false);
});

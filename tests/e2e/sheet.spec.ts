/** Proves that the sheet of every goal prints on one A4 with nothing cut off, and works without JavaScript. */
import { expect, test, type Page } from '@playwright/test';
import { second } from './second.ts';

const sheets = second.pages.filter((address) => address.endsWith('/gespreksblad/'));

/** The pages of the sheet on paper, in its own size. */
const pagesOnPaper = async (page: Page) =>
  ((await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

/** Texts that would be cut off: those that are wider than the place where they stand. */
const cutOff = (page: Page) =>
  page
    .locator('main *')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).length);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader finds the sheet of each goal from its page, on one A4, with the address', async ({ page }) => {
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const goal = sheet.replace('gespreksblad/', '');
      await page.goto(goal);
      await page.getByRole('link', { name: 'Print het gespreksblad' }).click();
      await expect(page).toHaveURL(new RegExp(`${sheet}$`));
      await expect(page.getByRole('button', { name: 'Print dit blad' })).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText('Fictieve gemeente', { exact: true })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Wat er nu geldt' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Een vraag voor de gemeenteraad' })).toBeVisible();
      await expect(page.getByText(new RegExp(`^https?://\\S+${goal}$`))).toBeVisible();
      expect(await pagesOnPaper(page), sheet).toBe(1);
      await page.emulateMedia({ media: 'screen' });
    }
  });
});

test('The longest texts that the fields allow still fit on one A4', async ({ page }) => {
  const [sheet = ''] = sheets;
  await page.goto(sheet);
  await page.evaluate(() => {
    const words = (length: number) => 'gemeentelijke dienst '.repeat(Math.ceil(length / 21)).slice(0, length);
    const fill = (selector: string, length: number) => {
      for (const one of document.querySelectorAll(`main ${selector}`)) one.textContent = words(length);
    };
    const list = document.querySelector('article ol');
    const question = list?.firstElementChild;
    while (list && question && list.childElementCount < 5) list.append(question.cloneNode(true));
    fill('h1', 90);
    fill('header > p:last-child', 320);
    fill('blockquote', 600);
    fill('h2 + p', 300);
    fill('div.vraag', 200);
    fill('li > div', 120);
  });
  await page.setViewportSize({ width: 673, height: 1032 });
  await page.emulateMedia({ media: 'print' });
  expect(await cutOff(page)).toBe(0);
  expect(await pagesOnPaper(page)).toBe(1);
});

test('A reader with JavaScript prints with one button', async ({ page }) => {
  const [sheet = ''] = sheets;
  await page.addInitScript(() => {
    window.print = () => {
      document.title = 'printed';
    };
  });
  await page.goto(sheet);
  await page.getByRole('button', { name: 'Print dit blad' }).click();
  await expect(page).toHaveTitle('printed');
});

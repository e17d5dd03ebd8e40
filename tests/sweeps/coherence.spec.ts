/** Proves that a drawing and the text beside it say the same. */
import type { Locator } from '@playwright/test';
import { expect, sweep, test } from './sweep.ts';

/** The visible links to one kind of page: address and name, each once, in alphabetical order. */
async function linksTo(part: Locator, kind: string): Promise<string[]> {
  const links = await part
    .locator(`a[href^="${kind}"]:visible`)
    .evaluateAll((elements) =>
      elements.map((element) => `${element.getAttribute('href') ?? ''} ${element.textContent.trim()}`),
    );
  return [...new Set(links)].sort();
}

sweep(({ pages, town, htmlOf }) => {
  const figures = pages.filter((address) => address === '/samenhang/');
  for (const address of figures) {
    test('the figure of speakers, goals and terms names the same as the table, and has a line for each relation', async ({
      page,
    }) => {
      await page.goto(address);
      const [figure, table] = [page.getByRole('figure'), page.getByRole('table')];
      for (const kind of ['/keynotes/', town, '/begrippen/'])
        // Who or what has no relation yet is drawn without a line, and has no row.
        expect(await linksTo(figure, kind)).toEqual(expect.arrayContaining(await linksTo(table, kind)));
      const cells = table.getByRole('cell');
      const drawings = figure.locator('svg');
      await expect(drawings.nth(0).locator('path')).toHaveCount(await cells.locator('a[href^="/keynotes/"]').count());
      await expect(drawings.nth(1).locator('path')).toHaveCount(await cells.locator('a[href^="/begrippen/"]').count());

      // On a phone there is no room for the terms, and the table names them.
      await page.setViewportSize({ width: 390, height: 844 });
      for (const kind of ['/keynotes/', town])
        expect(await linksTo(figure, kind)).toEqual(expect.arrayContaining(await linksTo(table, kind)));
      await expect(cells.locator('a[href^="/begrippen/"]:visible')).toHaveCount(
        await cells.locator('a[href^="/begrippen/"]').count(),
      );
    });
  }

  for (const address of pages.filter((one) => one === town && htmlOf(one).includes('id="doelstellingen"'))) {
    test(`the map on ${address} leads to goals of the list beside it, under the same numbers`, async ({ page }) => {
      await page.goto(address);
      const section = page.locator('section[aria-labelledby=doelstellingen]');
      const onMap = await section
        .locator('svg a')
        .evaluateAll((links) =>
          links.map(
            (link) => `${link.querySelector('text')?.textContent.trim() ?? ''} ${link.getAttribute('href') ?? ''}`,
          ),
        );
      const inList = await section
        .locator('ol > li')
        .evaluateAll((items) =>
          items.map(
            (item) =>
              `${item.querySelector('[aria-hidden]')?.textContent.trim() ?? ''} ${item.querySelector('a')?.getAttribute('href') ?? ''}`,
          ),
        );
      // A goal for which the map has no place stands in the list alone.
      expect(inList).toEqual(expect.arrayContaining(onMap));
      expect(new Set(onMap).size).toBe(onMap.length);
      expect(onMap.length).toBeGreaterThan(0);
    });
  }
});

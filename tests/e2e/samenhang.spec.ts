/** Proves that a drawing and the text beside it say the same. */
import { expect, test, type Locator } from '@playwright/test';
import { samples } from './support.ts';

/** The visible links to one kind of page: address and name, each once, in alphabetical order. */
async function linksTo(part: Locator, kind: string): Promise<string[]> {
  const links = await part
    .locator(`a[href^="${kind}"]:visible`)
    .evaluateAll((elements) =>
      elements.map((element) => `${element.getAttribute('href') ?? ''} ${element.textContent.trim()}`),
    );
  return [...new Set(links)].sort();
}

test.describe('The figure of speakers, goals and terms', () => {
  for (const { kind, name, least } of [
    { kind: '/keynotes/', name: 'speakers', least: 3 },
    { kind: '/turfbrug/', name: 'goals', least: 6 },
    { kind: '/begrippen/', name: 'terms', least: 6 },
  ]) {
    test(`names the same ${name} as the table`, async ({ page }) => {
      await page.goto(samples.coherence);
      const inFigure = await linksTo(page.getByRole('figure'), kind);
      expect(inFigure.length).toBeGreaterThanOrEqual(least);
      expect(inFigure).toEqual(await linksTo(page.getByRole('table'), kind));
    });
  }

  test('draws one line for each relation in the table', async ({ page }) => {
    await page.goto(samples.coherence);
    const cells = page.getByRole('table').getByRole('cell');
    const toSpeakers = await cells.locator('a[href^="/keynotes/"]').count();
    const toTerms = await cells.locator('a[href^="/begrippen/"]').count();
    const drawings = page.getByRole('figure').locator('svg');
    expect(toSpeakers).toBeGreaterThan(0);
    await expect(drawings.nth(0).locator('path')).toHaveCount(toSpeakers);
    await expect(drawings.nth(1).locator('path')).toHaveCount(toTerms);
  });

  test('leaves out the terms on a phone, where the table names them', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(samples.coherence);
    expect(await linksTo(page.getByRole('figure'), '/turfbrug/')).toEqual(
      await linksTo(page.getByRole('table'), '/turfbrug/'),
    );
    expect(await linksTo(page.getByRole('figure'), '/keynotes/')).toEqual(
      await linksTo(page.getByRole('table'), '/keynotes/'),
    );
    expect((await linksTo(page.getByRole('table'), '/begrippen/')).length).toBeGreaterThan(5);
  });
});

for (const address of [samples.home, samples.map]) {
  test(`The map on ${address} leads to the same goals as the list beside it, under the same numbers`, async ({
    page,
  }) => {
    await page.goto(address);
    const section = page.getByRole('region', { name: 'Zes doelstellingen, zes plekken' });
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
            `${item.querySelector('.nummer')?.textContent.trim() ?? ''} ${item.querySelector('a')?.getAttribute('href') ?? ''}`,
        ),
      );
    expect(onMap).toHaveLength(6);
    expect(onMap.sort()).toEqual(inList.sort());
  });
}

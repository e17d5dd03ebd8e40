/** Proves that a reader who is reading already does not lose the line when the fonts come late. */
import { expect, test } from '@playwright/test';
import { samples } from './second.ts';

test('Nothing jumps when the fonts come late', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  let release: () => void = () => undefined;
  const drawnOnce = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.woff2', async (route) => {
    await drawnOnce;
    await route.continue();
  });
  await page.goto(samples.keynote, { waitUntil: 'domcontentloaded' });
  // The page is drawn with the fallback fonts before the fonts may come.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new PerformanceObserver(() => {
          resolve();
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  release();
  const shift = await page.evaluate(async () => {
    await document.fonts.ready;
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').length;
    // The next frame but one has been laid out with the new fonts.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const entries = await new Promise<PerformanceEntry[]>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        resolve(list.getEntries());
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          resolve(observer.takeRecords());
        }),
      );
    });
    return {
      loaded,
      sum: entries.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
    };
  });
  expect(shift.loaded).toBeGreaterThanOrEqual(2);
  expect(shift.sum).toBeLessThanOrEqual(0.01);
});

import { expect, test } from '@playwright/test';
import { ADDRESS_OF_EDITOR } from './folders.ts';

test('the development server of the second congress starts', async ({ request }) => {
  const timeout = 120_000;
  test.setTimeout(timeout);
  await expect(async () => {
    await expect(await request.get(`${process.env[ADDRESS_OF_EDITOR] ?? ''}/redactie/`)).toBeOK();
  }).toPass({ timeout });
});

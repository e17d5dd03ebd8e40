/** The tests for readers in Firefox, and a smoke test in WebKit: `npm run browsers`. They take longer than `npm test` has. */
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** What only an editor sees, what is on paper, and what builds or judges without a browser. */
const notForReaders = /content-mistakes|drafts|editor|fonts|permalinks|prefetch|print|sheet/;
/** What Playwright can only pretend in Chromium: forced colours, paper, a touch screen, a text field of its own. */
const pretended = /@chromium/;

const firefox = (colorScheme: 'light' | 'dark'): PlaywrightTestConfig['use'] => ({
  // Not `devices['Desktop Firefox']`: that says it is another version than the machine has.
  browserName: 'firefox',
  channel: 'moz-firefox',
  userAgent: undefined,
  launchOptions: {
    executablePath: process.env['FIREFOX_PATH'] ?? '',
    firefoxUserPrefs: {
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      // Two browsers side by side each believe that a reader looks at them, and show where the focus is.
      'focusmanager.testmode': true,
      // Of a page that Back takes out of the memory Playwright never hears that it is there.
      'browser.sessionhistory.max_total_viewers': 0,
    },
  },
});

export default defineConfig({
  ...base,
  // Firefox starts slowly, and a machine without a screen draws slowly.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: [
    {
      name: 'firefox',
      testDir: 'tests/e2e',
      testIgnore: notForReaders,
      grepInvert: [pretended, /With a dark system/, /Without JavaScript/],
      use: { ...firefox('light') },
    },
    {
      name: 'firefox, dark',
      testDir: 'tests/e2e',
      testMatch: /theme/,
      grep: /With a dark system/,
      grepInvert: pretended,
      use: { ...firefox('dark') },
    },
    { name: 'webkit', testDir: 'tests/webkit' },
  ],
});

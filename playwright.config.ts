import { defineConfig, devices } from '@playwright/test';
import { addressVariable } from './tests/built-sites/folders.ts';

const browser = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'tests',
  outputDir: '.cache/playwright',
  globalSetup: './tests/built-sites/serve.ts',
  fullyParallel: true,
  workers: 2,
  // A test that passes the second time is a test that fails.
  retries: 0,
  forbidOnly: true,
  use: {
    ...devices['Desktop Chrome'],
    locale: 'nl-NL',
    // What the site can do is tested on the second congress, whose content no editor changes.
    baseURL: process.env[addressVariable('the second congress')] ?? '',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      // A container has no sandbox and no GPU; the rest keeps Chromium from calling home.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // Rules that hold for any content, on every page of every site.
    { name: 'sweeps', testDir: 'tests/sweeps' },
    { name: 'editor', testDir: 'tests/built-sites', testMatch: 'editor-started.ts' },
    // What the site can do.
    { name: 'features', testDir: 'tests/e2e', dependencies: ['editor'] },
  ],
});

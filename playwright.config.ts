import { defineConfig, devices } from '@playwright/test';

/** Not the port of `npm start`, so that a test can run beside it; `npm test` gives one that is free. */
const port = Number(process.env['TEST_PORT'] ?? 4399);
/** The port of the development server, for the tests of the editor. */
export const editorPort = port + 1;
const browser = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/playwright',
  fullyParallel: true,
  workers: 2,
  // A test that passes the second time is a test that fails.
  retries: 0,
  forbidOnly: true,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port.toString()}`,
    locale: 'nl-NL',
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
  webServer: [
    {
      command: 'node scripts/serve.ts',
      url: `http://127.0.0.1:${port.toString()}`,
      env: { PORT: port.toString() },
      // Another server may show another build.
      reuseExistingServer: false,
    },
    {
      command: 'node tests/fixtures/dev-server.ts',
      url: `http://127.0.0.1:${editorPort.toString()}/redactie/`,
      env: { DEV_PORT: editorPort.toString() },
      timeout: 120_000,
      reuseExistingServer: false,
    },
  ],
});

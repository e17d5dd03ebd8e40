import { defineConfig } from 'vitest/config';

/** Tests of builds: of dist as hosts show it, which need one and nginx too (see scripts/test.mjs), and of building again. */
export default defineConfig({
  test: { include: ['tests/{deploy,builds}/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});

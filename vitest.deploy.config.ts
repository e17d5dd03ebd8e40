import { defineConfig } from 'vitest/config';

/** Tests of dist as hosts show it. They need a build, and those of nginx need nginx; see scripts/test.mjs. */
export default defineConfig({
  test: { include: ['tests/deploy/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});

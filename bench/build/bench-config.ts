/**
 * This site's own settings, for the bench: what the other tools do not do may be left out, and what each step
 * costs is written down. Used by a settings file in the copy, so that the real one needs no switches.
 */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import type { publishing, StepName } from '../../src/publishing/publish.ts';
import { cpuSecondsSoFar } from './measure.ts';

/** What this site does beside pages, lists, sitemap and search. */
const extras: StepName[] = ['pictures', 'markdown', 'links', 'addresses', 'compression', 'servers'];

/** What one step of a build cost. */
export interface Step {
  step: string;
  cpuSeconds: number;
}

/**
 * Settings with a clock around each step, which is written to `stepsFile`.
 * @param publish what publishes the site of these settings
 * @param withExtras whether it is a build as it really is
 */
export function benchConfig(
  config: AstroUserConfig,
  publish: typeof publishing,
  withExtras: boolean,
  stepsFile: string,
): AstroUserConfig {
  const steps: Step[] = [];
  let before = 0;
  let isBuilding = false;
  /** Says what was done since the last time. */
  const mark = (step: string) => {
    const now = cpuSecondsSoFar();
    steps.push({ step, cpuSeconds: now - before });
    before = now;
    writeFileSync(stepsFile, JSON.stringify(steps));
  };
  // Vite also starts, and stops, in order to read the content.
  const closeBundle = () => {
    mark(isBuilding ? 'code bundelen' : 'inhoud lezen');
  };
  const clock: AstroIntegration = {
    name: 'clock',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        mark('opstarten');
        updateConfig({ vite: { plugins: [{ name: 'clock', closeBundle }] } });
      },
      'astro:build:start': () => {
        isBuilding = true;
        mark('inhoud lezen');
      },
      'astro:build:generated': () => {
        mark('pagina’s schrijven');
      },
    },
  };
  const measured = publish({ leaveOut: withExtras ? [] : extras, onDone: mark });
  const others = (config.integrations ?? [])
    .flat()
    .filter((one) => typeof one === 'object' && one !== null && one.name !== measured.name);
  return { ...config, integrations: [clock, measured, ...others] };
}

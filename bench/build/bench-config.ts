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
  wallSeconds: number;
}

/** Divides the time since the process started over steps. */
function createClock() {
  const steps: Step[] = [];
  let cpu = 0;
  let wall = 0;
  return {
    steps,
    /** Says what was done since the last time. */
    mark: (step: string) => {
      const [cpuNow, wallNow] = [cpuSecondsSoFar(), performance.now() / 1000];
      steps.push({ step, cpuSeconds: cpuNow - cpu, wallSeconds: wallNow - wall });
      [cpu, wall] = [cpuNow, wallNow];
    },
  };
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
  const { steps, mark } = createClock();
  let isBuilding = false;
  // Vite also starts, and stops, in order to read the content.
  const onBundle = () => {
    mark(isBuilding ? 'code bundelen' : 'inhoud lezen');
  };
  const first: AstroIntegration = {
    name: 'bench-first',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        mark('opstarten');
        updateConfig({ vite: { plugins: [{ name: 'bench-bundle', closeBundle: onBundle }] } });
      },
      'astro:build:start': () => {
        isBuilding = true;
        mark('inhoud lezen');
      },
      'astro:build:generated': () => {
        mark('pagina’s schrijven');
      },
      'astro:build:done': () => {
        mark('afronden door Astro');
      },
    },
  };
  const last: AstroIntegration = {
    name: 'bench-last',
    hooks: {
      'astro:build:done': () => {
        writeFileSync(stepsFile, JSON.stringify(steps));
      },
    },
  };
  const measured = publish({ leaveOut: withExtras ? [] : extras, onDone: mark });
  const others = (config.integrations ?? [])
    .flat()
    .filter((one) => typeof one === 'object' && one !== null && one.name !== measured.name);
  return { ...config, integrations: [first, measured, ...others, last] };
}

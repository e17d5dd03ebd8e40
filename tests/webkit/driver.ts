/** WebKit by plain WebDriver: Playwright has a WebKit of its own, and no Safari is like that one or like this one. */
import { spawn } from 'node:child_process';
import { freePort } from '../../scripts/setup.mjs';

/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Milliseconds in which what should happen has happened. */
const LONGEST = 15_000;

/** Keys of WebDriver that have no letter. */
export const keys = { control: '\uE009', enter: '\uE007', escape: '\uE00C' } as const;

export interface Browser {
  version: string;
  open: (url: string) => Promise<void>;
  back: () => Promise<void>;
  /** What a script on the page gives back. An element stands for the first that fits a selector. */
  run: <T>(script: string) => Promise<T>;
  click: (selector: string) => Promise<void>;
  /** Presses keys one after another; `held` stays down meanwhile. */
  press: (text: string, held?: string) => Promise<void>;
  /** What an element is to assistive technology. */
  role: (selector: string, index?: number) => Promise<string>;
  /** Waits until a script gives what is expected, and throws what it gave instead. */
  expect: (script: string, expected: unknown) => Promise<void>;
  end: () => Promise<void>;
}

/** Tries until it succeeds, and throws what was wrong when it has taken too long. */
async function untilLate<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + LONGEST;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}

/** Starts the driver, and a browser in it. */
export async function startWebKit(driverPath: string): Promise<Browser> {
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${String(port)}`], { stdio: 'ignore' });
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error ?? ''} ${value.message ?? ''}`);
    return value;
  };
  await untilLate(() => call('GET', '/status'));
  const { sessionId, capabilities } = await call<{ sessionId: string; capabilities: { browserVersion: string } }>(
    'POST',
    '/session',
    { capabilities: {} },
  );
  const session = `/session/${sessionId}`;
  const find = async (selector: string, index = 0) => {
    const found = await call<Record<typeof ELEMENT, string>[]>('POST', `${session}/elements`, {
      using: 'css selector',
      value: selector,
    });
    const element = found[index];
    if (!element) throw new Error(`There is no ${selector}`);
    return `${session}/element/${element[ELEMENT]}`;
  };
  const run = <T>(script: string) =>
    call<T>('POST', `${session}/execute/sync`, { script: `return (${script})`, args: [] });
  return {
    version: capabilities.browserVersion,
    open: (url) => call('POST', `${session}/url`, { url }),
    back: () => call('POST', `${session}/back`, {}),
    run,
    // A button that its script has yet to show is not one to press, nor is one that a transition between pages lies over.
    click: (selector) => untilLate(async () => call('POST', `${await find(selector)}/click`, {})),
    press: (text, held) => {
      const typed = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      const actions = held ? [{ type: 'keyDown', value: held }, ...typed, { type: 'keyUp', value: held }] : typed;
      return call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    role: async (selector, index) => call('GET', `${await find(selector, index)}/computedrole`),
    expect: (script, expected) =>
      untilLate(async () => {
        const found = await run(script).catch(String);
        if (JSON.stringify(found) !== JSON.stringify(expected))
          throw new Error(`${script} gives ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
      }),
    end: async () => {
      await call('DELETE', session).catch(() => undefined);
      driver.kill();
    },
  };
}

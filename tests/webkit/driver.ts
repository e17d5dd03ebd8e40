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

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

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
  const ready = async (left = LONGEST): Promise<void> => {
    const status = await call<{ ready: boolean }>('GET', '/status').catch(() => undefined);
    if (status?.ready) return;
    if (left < 0) throw new Error('WebKitWebDriver does not answer');
    await wait(100);
    await ready(left - 100);
  };
  await ready();
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
  const api: Browser = {
    version: capabilities.browserVersion,
    open: (url) => call('POST', `${session}/url`, { url }),
    back: () => call('POST', `${session}/back`, {}),
    run,
    click: async (selector) => {
      // A button that its script has yet to show is not one to press.
      await api.expect(`document.querySelector('${selector}').checkVisibility({ visibilityProperty: true })`, true);
      await call('POST', `${await find(selector)}/click`, {});
    },
    press: (text, held) => {
      const typed = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      const actions = held ? [{ type: 'keyDown', value: held }, ...typed, { type: 'keyUp', value: held }] : typed;
      return call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    role: async (selector, index) => call('GET', `${await find(selector, index)}/computedrole`),
    expect: async (script, expected) => {
      const until = performance.now() + LONGEST;
      for (;;) {
        const found = await run(script).catch(String);
        if (JSON.stringify(found) === JSON.stringify(expected)) return;
        if (performance.now() > until)
          throw new Error(`${script} gives ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
        await wait(100);
      }
    },
    end: async () => {
      await call('DELETE', session).catch(() => undefined);
      driver.kill();
    },
  };
  return api;
}

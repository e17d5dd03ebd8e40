/** Starts the nginx configuration of deploy/nginx as it is shipped, on a port of its own. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as requestHttp, type Agent, type IncomingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginx } from '../../scripts/setup.mjs';
import { dist, root } from './site.ts';

export const nginx = findNginx();

/** A copy of dist and deploy/nginx, as a host would have it. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  // Started by root, nginx reads files as a user without rights.
  chmodSync(folder, 0o755);
  cpSync(`${root}deploy/nginx`, `${folder}/deploy/nginx`, { recursive: true });
  cpSync(dist, `${folder}/dist`, { recursive: true });
  return {
    folder,
    /** Changes a file; fails when there is nothing to change, so that the rest of it is certain to be what is shipped. */
    change: (file: string, from: string, to: string) => {
      const path = `${folder}/deploy/nginx/${file}`;
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
      writeFileSync(path, text.replaceAll(from, to));
    },
    write: (file: string, text: string) => {
      writeFileSync(`${folder}/${file}`, text);
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

const isListening = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    }).on('error', () => {
      done(false);
    });
  });

/** Runs nginx until `stop` is called. */
export async function startNginx(folder: string, configuration: string, port: number) {
  const child = spawn(nginx ?? 'nginx', ['-p', folder, '-c', configuration], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (complaints += part));
  const ended = new Promise<void>((done) => {
    child.on('close', () => {
      done();
    });
  });
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start:\n${complaints}`);
    await new Promise((next) => setTimeout(next, 20));
  }
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  agent?: Agent;
}

/** Asks for an address exactly as it is written; `fetch` would tidy it. */
export const ask = (origin: string, path: string, { method = 'GET', headers = {}, agent }: Question = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { protocol, hostname, port } = new URL(origin);
    const options = { host: hostname, port, path, method, headers, agent: agent ?? false };
    const request =
      protocol === 'https:' ? requestHttps({ ...options, rejectUnauthorized: false }) : requestHttp(options);
    request
      .on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        });
        response.on('error', reject);
      })
      .on('error', reject)
      .end();
  });

/** Sends bytes that no client would send, and gives all that comes back. */
export const sendRaw = (port: number, text: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').setTimeout(2000, () => socket.destroy());
    socket.on('data', (part: string) => (answer += part)).on('error', reject);
    socket.on('close', () => {
      resolve(answer);
    });
  });

/** What a server says of the connection and of the form of a file, and not of the site. */
const ofTheServer =
  /^(accept-ranges|allow|connection|content-encoding|content-length|content-range|date|etag|keep-alive|last-modified|location|server|vary)$/;

/** The headers that src/headers/headers.ts decides on, with names as Node gives them. */
export const siteHeaders = (headers: IncomingHttpHeaders | Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !ofTheServer.test(name)),
  );

/** Asks servers for what a browser would ask, and for what no browser would. */
import { request as requestHttp, type Agent, type IncomingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';
import { connect } from 'node:net';

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
  /^(accept-ranges|allow|connection|content-encoding|content-length|content-range|date|etag|keep-alive|last-modified|location|server|transfer-encoding|vary)$/;

/** The headers that src/headers/headers.ts decides on, with names as Node gives them. */
export const siteHeaders = (headers: IncomingHttpHeaders | Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !ofTheServer.test(name)),
  );

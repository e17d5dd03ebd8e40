/** Starts web servers with the settings in deploy as they are shipped, each on a port of its own. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findServer, freePort } from '../../scripts/setup.mjs';
import { root, type ServedSite } from './site.ts';

/** A copy of a site with its settings, as a host would have it. */
export function makeFolder(site: Pick<ServedSite, 'dist' | 'deploy'>) {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  // Started by root, a server reads files as a user without rights.
  chmodSync(folder, 0o755);
  const copy = (from: string, to: string) => {
    cpSync(from, join(folder, to), { recursive: true, preserveTimestamps: true });
  };
  copy(`${root}deploy/nginx`, 'deploy/nginx');
  copy(site.deploy, 'deploy');
  copy(site.dist, 'dist');
  return {
    folder,
    copy,
    /** Changes a file; fails when there is nothing to change, so that the rest of it is certain to be what is shipped. */
    change: (file: string, from: string, to: string) => {
      const path = join(folder, 'deploy', file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
      writeFileSync(path, text.replaceAll(from, to));
    },
    write: (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

type Folder = ReturnType<typeof makeFolder>;

const isListening = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    }).on('error', () => {
      done(false);
    });
  });

/** Runs a server until `stop` is called. */
export async function run(program: string, options: string[], port: number, env: Record<string, string> = {}) {
  const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (complaints += part));
  const ended = new Promise<void>((done) => {
    child.on('close', () => {
      done();
    });
  });
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`${program} did not start:\n${complaints}`);
    await new Promise((next) => setTimeout(next, 20));
  }
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

/** The modules of Debian's Apache that are on by default, and the two that our settings ask for, each with its own settings. */
const apacheModules = (
  'mpm_event authz_core authz_host access_compat reqtimeout filter alias dir autoindex env mime negotiation setenvif deflate ' +
  'headers rewrite'
).split(' ');

/** What Debian has around a site, as far as it matters here. */
const apacheSettings = (folder: string, site: string, port: number) => `
ServerName localhost
PidFile ${folder}/apache.pid
Mutex file:${folder}
ErrorLog ${folder}/error.log
ServerTokens Prod
TraceEnable Off
Listen 127.0.0.1:${String(port)}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${apacheModules
  .flatMap((name) => [`${name}.load`, `${name}.conf`].map((file) => `/etc/apache2/mods-available/${file}`))
  .filter(existsSync)
  .map((file) => `Include ${file}`)
  .join('\n')}
DocumentRoot ${folder}/host
<Directory />
  Require all denied
</Directory>
<Directory ${folder}/host>
  Require all granted
</Directory>
<Directory ${site}>
  Options Indexes FollowSymLinks
  AllowOverride All
</Directory>
`;

/** A kind of server: how it is started with what is shipped. */
interface ServerKind {
  /** Where it is installed, if it is. */
  program: string | undefined;
  /** Sends on to a path or to a whole address; the host in it is what the visitor asked for. */
  location: (path: string, host: string) => string;
  start: (program: string, site: Folder, folder: string, port: number) => ReturnType<typeof run>;
}

/** The servers that are tried, by name. */
export const servers: Record<string, ServerKind> = {
  nginx: {
    program: findServer('nginx'),
    location: (path) => path,
    start: (program, { folder, change }, _, port) => {
      change('nginx/nginx.conf', 'listen 8080;', `listen 127.0.0.1:${String(port)};`);
      change('nginx/nginx.conf', 'pid /tmp/samen-organiseren.pid;', `pid ${folder}/nginx.pid;`);
      return run(program, ['-p', folder, '-c', 'deploy/nginx/nginx.conf'], port);
    },
  },
  Apache: {
    program: findServer('apache2'),
    location: (path, host) => `http://${host}${path}`,
    start: (program, site, folder, port) => {
      const place = `host${folder}`;
      site.copy(join(site.folder, 'dist'), place);
      site.copy(join(site.folder, 'deploy/apache/.htaccess'), `${place}.htaccess`);
      site.write('apache.conf', apacheSettings(site.folder, join(site.folder, place), port));
      const options = ['-d', site.folder, '-f', join(site.folder, 'apache.conf'), '-DFOREGROUND'];
      return run(program, options, port, { APACHE_LOG_DIR: site.folder });
    },
  },
  Caddy: {
    program: findServer('caddy'),
    location: (path) => path,
    start: (program, { folder, write }, _, port) => {
      // Only this process may be told to stop, and nothing is kept.
      write('Caddyfile', '{\n  admin off\n}\nimport deploy/caddy/Caddyfile\n');
      return run(program, ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], port, {
        SITE_ADDRESS: `:${String(port)}`,
        SITE_ROOT: join(folder, 'dist'),
        XDG_DATA_HOME: folder,
        XDG_CONFIG_HOME: folder,
      });
    },
  },
};

/** Serves a site; gives its address, and the way to end it. */
export async function serve({ program = '', start }: ServerKind, site: ServedSite) {
  const copy = makeFolder(site);
  const port = await freePort();
  const stop = await start(program, copy, site.folder, port);
  return {
    port,
    origin: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      await stop();
      copy.remove();
    },
  };
}

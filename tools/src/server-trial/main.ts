import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Agent, fetch } from 'undici';
import { freePort } from '../environment/free-port.js';
import { startPostgres } from '../environment/postgres/start-postgres.js';
import { projectFolder, workerFlags } from '../environment/project-paths.js';
import { runCommand } from '../environment/run-command.js';
import { hasRedis, RedisServer } from '../faults/redis-server.js';
import { type BuiltImage, runDockerfile } from './run-dockerfile.js';
import { ServedPrograms } from './served-programs.js';

/**
 * `npm run server-trial`: does the steps of the two Dockerfiles outside Docker, from a clean clone and on
 * Node 24, and puts what comes out of them up as docker-compose.yml does: migrations by the owner, two
 * APIs and two workers as the application's user, Caddy before them where this machine has it, a first
 * account that signs in, a backup and its restoring.
 */
await runCommand(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lien-lac-server-'));
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    const node = node24();
    say(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
    const clone = join(folder, 'clone');
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', projectFolder, clone]);
    const application = build('Dockerfile', clone, folder, node, say);
    const web = build('apps/web/deploy/Dockerfile', clone, folder, node, say);
    await serve({ application, web, node, folder, say });
    say(
      'All of it works outside Docker. What only an engine can try was not tried: the images themselves.',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Node 24 out of the npm registry, as the images have it. */
function node24(): string {
  const words = ['--yes', '--package', 'node@24', 'node', '--print', 'process.execPath'];
  return execFileSync('npx', words, { encoding: 'utf8', cwd: tmpdir() }).trim();
}

function build(
  file: string,
  clone: string,
  folder: string,
  node: string,
  say: (line: string) => void,
): BuiltImage {
  const began = Date.now();
  const into = join(folder, file.replaceAll('/', '-'));
  const image = runDockerfile(join(clone, file), clone, into, nodeFolder(node, folder));
  const [bytes = '0'] = execFileSync('du', ['-sb', image.root], { encoding: 'utf8' }).split('\t');
  const seconds = ((Date.now() - began) / 1_000).toFixed(0);
  const megabytes = (Number(bytes) / 1e6).toFixed(0);
  say(`${file}: its steps in ${seconds} s, ${megabytes} MB of our own, as the user ${image.user}`);
  image.skipped.forEach((line) => say(`  not run: ${line}`));
  return image;
}

/** `npx` of this machine with that Node. */
function nodeFolder(node: string, folder: string): string {
  const bin = join(folder, 'bin');
  execFileSync('mkdir', ['-p', bin]);
  execFileSync('ln', ['-sf', node, join(bin, 'node')]);
  return bin;
}

async function serve(of: {
  application: BuiltImage;
  web: BuiltImage;
  node: string;
  folder: string;
  say: (line: string) => void;
}): Promise<void> {
  const { application, web, node, folder, say } = of;
  const postgres = await startPostgres({
    dataDirectory: join(folder, 'postgres', 'data'),
    fsync: false,
  });
  const redis = hasRedis() ? await RedisServer.start() : undefined;
  const programs = new ServedPrograms(application, node, folder);
  const caddy = hasCaddy() ? new AbortController() : undefined;
  try {
    const ports = [await freePort(), await freePort()] as const;
    const https = await freePort();
    const url = caddy === undefined ? `http://127.0.0.1:${ports[0]}` : `https://localhost:${https}`;
    const key = randomBytes(32).toString('hex');
    const environment = {
      LIEN_LAC_MODE: 'production',
      DATABASE_URL: postgres.applicationUrl,
      ...(redis === undefined ? {} : { REDIS_URL: redis.url }),
      PUBLIC_URL: url,
      HOST: '127.0.0.1',
      ...Object.fromEntries(
        ['SESSION_SECRET', 'SECRETS_KEY', 'CARRIER_RECEIPT_SECRET'].map((name) => [name, secret()]),
      ),
    };
    const asOwner = { ...environment, MIGRATION_DATABASE_URL: postgres.url, BACKUP_KEY: key };
    say(programs.run('main.migrate', asOwner).trim());
    say('Starting two APIs and two workers …');
    const link = /#(\S+)/.exec(programs.run('main.first-account', environment))?.[1] ?? '';
    for (const port of ports) programs.start('main.api', { ...environment, PORT: String(port) });
    for (let each = 0; each < 2; each += 1) {
      programs.start('main.worker', environment, workerFlags);
    }
    if (caddy !== undefined) startCaddy(web, caddy.signal, { https, api: ports[0], folder });
    const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });
    const ask = askerOf(url, dispatcher);
    for (const port of ports) {
      const health = `http://127.0.0.1:${port}/health/ready`;
      await until(() => fetch(health).then(({ ok }) => ok));
    }
    await until(() => ask('/api/v1/sign-in').then(({ ok }) => ok));
    say(`${url} answers${caddy === undefined ? '' : ' over HTTPS, by way of Caddy'}`);
    await signIn(ask, link);
    say('The first account set its password by its link and signed in.');
    if (caddy !== undefined) await lookAtPages(ask);
    await backUpAndRestore(programs, asOwner, postgres.url, folder, say);
  } finally {
    caddy?.abort();
    await programs.stop();
    await redis?.stop();
    await postgres.stop();
  }
}

function secret(): string {
  return randomBytes(32).toString('hex');
}

function hasCaddy(): boolean {
  return spawnSync('caddy', ['version'], { stdio: 'ignore' }).status === 0;
}

function startCaddy(
  web: BuiltImage,
  signal: AbortSignal,
  { https, api, folder }: { https: number; api: number; folder: string },
): void {
  const config = join(web.root, 'etc/caddy/Caddyfile');
  const child = spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], {
    signal,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      XDG_DATA_HOME: join(folder, 'caddy'),
      XDG_CONFIG_HOME: join(folder, 'caddy'),
      // A certificate of its own in place of one from outside.
      CADDY_OPTIONS: 'local_certs\n\tskip_install_trust\n\tauto_https disable_redirects',
      SITE_ADDRESS: `https://localhost:${https}`,
      HTTPS_PORT: String(https),
      API_HOST: 'localhost',
      API_PORT: String(api),
      WEB_ROOT: join(web.root, 'srv'),
    },
    stdio: 'ignore',
  });
  child.on('error', () => undefined);
}

type Ask = (path: string, init?: Parameters<typeof fetch>[1]) => ReturnType<typeof fetch>;

function askerOf(url: string, dispatcher: Agent): Ask {
  return (path, init = {}) => fetch(`${url}${path}`, { ...init, dispatcher });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_500; tries += 1) {
    if (await isSo().catch(() => false)) return;
    await pause(200);
  }
  throw new Error('It did not answer within five minutes.');
}

async function signIn(ask: Ask, token: string): Promise<void> {
  const password = 'một câu dài chỉ để thử máy chủ';
  const post = async (path: string, body: object): Promise<void> => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const answer = await ask(path, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  await post('/api/v1/one-time-links/redemption', { token, password });
  await post('/api/v1/session', { username: 'cgcn', password });
}

async function lookAtPages(ask: Ask): Promise<void> {
  for (const path of ['/', '/announcements']) {
    const page = await ask(path);
    const html = await page.text();
    const asset = /\/assets\/[^"]+\.js/.exec(html)?.[0];
    if (!page.ok || asset === undefined) throw new Error(`${path} is not the page.`);
    const file = await ask(asset);
    const kept = file.headers.get('cache-control') ?? '';
    if (!file.ok || !kept.includes('immutable'))
      throw new Error(`${asset}: ${file.status} ${kept}`);
    for (const header of ['strict-transport-security', 'content-security-policy']) {
      if (!page.headers.has(header)) throw new Error(`${path} has no ${header}.`);
    }
  }
  const gone = await ask('/assets/gone.js');
  if (gone.status !== 404) throw new Error(`A file that is gone is answered with ${gone.status}.`);
}

async function backUpAndRestore(
  programs: ServedPrograms,
  environment: Record<string, string>,
  ownerUrl: string,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const backups = join(folder, 'backups');
  say(programs.run('main.backup', environment, ['--folder', backups]).split('\n')[0] ?? '');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('CREATE DATABASE lien_lac_2');
  await client.end();
  const elsewhere = (url: string): string => url.replace(/\/lien_lac$/, '/lien_lac_2');
  const restored = programs.run(
    'main.restore',
    {
      ...environment,
      DATABASE_URL: elsewhere(environment.DATABASE_URL ?? ''),
      MIGRATION_DATABASE_URL: elsewhere(ownerUrl),
    },
    [join(backups, execFileSync('ls', [backups], { encoding: 'utf8' }).trim())],
  );
  say(restored.split('\n')[0] ?? '');
}

// Runs a command on a machine that has only Node and npm: installs what the lockfile names, builds
// what has changed, and then becomes the command. It stands on Node alone and is written for old
// versions too, so that those get a line that they can read.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const commands = [
  ...['start', 'dev', 'check', 'demo', 'faults', 'bench', 'first-account', 'contract'],
  ...['audit-verify', 'rotate-secrets', 'backup', 'restore', 'server-trial', 'retention-trial'],
  ...['screenshots', 'guide', 'measure-pages'],
];
/** The commands that show or look at the pages. */
const withWebApp = ['start', 'check', 'screenshots', 'guide', 'measure-pages'];
/** Where a command's program stands when it is not among the tools. */
const programFolders = {
  screenshots: 'apps/web/browser/dist/screenshots',
  guide: 'apps/web/browser/dist/guide',
  'measure-pages': 'apps/web/browser/dist/measure',
};
const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const packageFolders = [
  'apps/api',
  'apps/simulated-carrier',
  'apps/web',
  'libs/domain',
  'libs/contract',
  'tools',
];
const builtFolders = [
  ...['apps/api', 'apps/simulated-carrier', 'apps/web/browser', 'libs/domain', 'tools'],
];

await run(process.argv[2], process.argv.slice(3)).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(error.exitCode ?? 1);
});

async function run(command, words) {
  checkNode();
  if (!commands.includes(command)) {
    throw new Error(`There is no command "${command ?? ''}"; there are: ${commands.join(', ')}.`);
  }
  const program = join(project, programFolders[command] ?? `tools/dist/${command}`, 'main.js');
  await install();
  await build();
  if (withWebApp.includes(command)) await buildWebApp();
  if (!existsSync(program)) throw new Error(`npm run ${command} does nothing yet.`);
  // The command runs in this very process: signals reach it once, and its exit code is ours.
  process.argv = [process.argv[0], program, ...words];
  await import(pathToFileURL(program).href);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Liên Lạc needs Node.js 20.19 or newer and this is ${process.versions.node}; install one from nodejs.org.`,
  );
}

/** Installs when the lockfile or a package.json is not what was last installed. */
async function install() {
  const manifests = packageFolders.map((folder) => join(folder, 'package.json'));
  const inputs = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', ...manifests];
  const installed = stamp('node_modules/.installed', inputs);
  const present = ['', ...packageFolders].every((folder) =>
    existsSync(join(project, folder, 'node_modules')),
  );
  if (present && installed.isCurrent) return;
  const { packageManager } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  await step('Installing the packages', 'npx', [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
    '--config.confirmModulesPurge=false',
    // It is the right version already, and must not look for itself in the registry.
    '--config.pmOnFail=ignore',
  ]);
  installed.write();
}

/** Builds when a source file is not what was last built. */
async function build() {
  const inputs = [
    ...['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'tsconfig.build.json'],
    ...builtFolders.flatMap((folder) => [
      ...['package.json', 'tsconfig.json', 'tsconfig.build.json'].map((name) => join(folder, name)),
      ...['src', 'migrations', 'support', 'screenshots', 'guide', 'measure'].flatMap((name) =>
        sourcesIn(join(folder, name)),
      ),
    ]),
  ];
  const built = stamp('tools/dist/.built', inputs);
  const present = builtFolders.every((folder) => existsSync(join(project, folder, 'dist')));
  if (present && built.isCurrent) return;
  const compiler = join(project, 'node_modules', 'typescript', 'bin', 'tsc');
  await step('Building', process.execPath, [
    compiler,
    ...['--build', 'tsconfig.build.json'],
    // The compiler believes its own notes even when what it wrote is gone.
    ...(present ? [] : ['--force']),
  ]);
  built.write();
}

/** Has Vite build the pages when something of theirs is not what was last built. */
async function buildWebApp() {
  const everything = (name) => !name.endsWith('.spec.ts');
  const inputs = [
    ...['pnpm-lock.yaml', 'apps/web/package.json', 'apps/web/index.html'],
    ...['apps/web/vite.config.ts', 'libs/contract/package.json'],
    ...['apps/web/public', 'apps/web/src', 'libs/contract/src', 'libs/domain/src'].flatMap(
      (folder) => sourcesIn(folder, everything),
    ),
  ];
  const built = stamp('apps/web/dist/.built', inputs);
  if (built.isCurrent) return;
  const web = join(project, 'apps', 'web');
  const vite = join(web, 'node_modules', 'vite', 'bin', 'vite.js');
  await step('Building the web app', process.execPath, [vite, 'build', web]);
  built.write();
}

function sourcesIn(folder, isWanted = isCompiled) {
  const path = join(project, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const name = join(folder, entry.name);
      if (entry.isDirectory()) return sourcesIn(name, isWanted);
      return isWanted(name) ? [name] : [];
    });
}

function isCompiled(name) {
  return name.endsWith('.ts') && !name.endsWith('.spec.ts');
}

/** Remembers beside what was made from which contents it was made. */
function stamp(name, inputs) {
  const file = join(project, name);
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const input of inputs) {
    const path = join(project, input);
    if (existsSync(path)) hash.update(`\0${input}\0`).update(readFileSync(path));
  }
  const now = hash.digest('hex');
  return {
    isCurrent: existsSync(file) && readFileSync(file, 'utf8') === now,
    write: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, now);
    },
  };
}

/** Runs a program to its end; shows what it wrote only when it failed. */
function step(title, file, words) {
  const began = Date.now();
  process.stdout.write(`${title} … `);
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, {
      cwd: project,
      env: { ...process.env, CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => output.push(chunk));
    }
    const fail = (reason, exitCode) => {
      process.stdout.write(`${reason}\n${Buffer.concat(output).toString()}`);
      reject(Object.assign(new Error(`${title} failed; what it said stands above.`), { exitCode }));
    };
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    child.once('error', (error) => fail(error.message, 1));
    child.once('close', (code, signal) => {
      for (const each of signals) process.off(each, forward);
      if (code === 0) {
        process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1)} s\n`);
        resolve();
      } else if (signal !== null || code > 128) {
        process.stdout.write('stopped\n');
        process.exit(130);
      } else {
        fail(`failed (code ${code})`, 1);
      }
    });
  });
}

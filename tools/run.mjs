// Runs a command on a machine that has only Node and npm: installs what the lockfile names, builds
// what has changed, and then becomes the command. It stands on Node alone and is written for old
// versions too, so that those get a line that they can read.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const commands = ['start', 'check', 'demo', 'faults', 'bench', 'first-account', 'contract'];
const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const packageFolders = [
  'apps/api',
  'apps/simulated-carrier',
  'libs/domain',
  'libs/contract',
  'tools',
];
const builtFolders = packageFolders.filter((folder) => folder !== 'libs/contract');

await run(process.argv[2], process.argv.slice(3)).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(error.exitCode ?? 1);
});

async function run(command, words) {
  checkNode();
  if (!commands.includes(command)) {
    throw new Error(`There is no command "${command ?? ''}"; there are: ${commands.join(', ')}.`);
  }
  const program = join(project, 'tools', 'dist', command, 'main.js');
  await install();
  await build();
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
  const folders = ['', 'apps/api', 'apps/simulated-carrier', 'libs/domain', 'tools'];
  const present = folders.every((folder) => existsSync(join(project, folder, 'node_modules')));
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
      ...[join(folder, 'package.json'), join(folder, 'tsconfig.json')],
      ...sourcesIn(join(folder, 'src')),
      ...sourcesIn(join(folder, 'migrations')),
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

function sourcesIn(folder) {
  const path = join(project, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const name = join(folder, entry.name);
      if (entry.isDirectory()) return sourcesIn(name);
      return name.endsWith('.ts') && !name.endsWith('.spec.ts') ? [name] : [];
    });
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

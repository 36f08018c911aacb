import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ending, onEndingSignal } from '../environment/ending.js';
import { projectFolder } from '../environment/project-paths.js';
import { explain } from '../environment/run-command.js';
import { openDataFolder } from '../start/data-folder.js';
import { startSchool } from '../start/start-school.js';

/**
 * `npm run dev`: the web app with hot reload, in front of the system that already runs from this
 * folder, or of one that is started for it. The API and the workers are those of the last build.
 */
const ending = new Ending();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

onEndingSignal(() => void end(0));

try {
  const running = await findRunning();
  if (running === undefined) say(await startSchool(process.env, ending, say));
  else say(`The system that already runs at ${running} answers for /api.`);
  await runVite(running ?? (await findRunning()) ?? 'http://127.0.0.1:3000');
} catch (error) {
  // What breaks because it is being stopped is no news.
  if (!ending.hasBegun) {
    process.stderr.write(`${explain(error)}\n`);
    await end(1);
  }
}

/** Where the system answers that runs from this folder; undefined when none does. */
async function findRunning(): Promise<string | undefined> {
  try {
    const { url } = JSON.parse(readFileSync(openDataFolder(process.env).run, 'utf8')) as {
      url?: string;
    };
    if (url === undefined) return undefined;
    await fetch(`${url}/api/v1/session`);
    return url;
  } catch {
    return undefined;
  }
}

async function runVite(apiUrl: string): Promise<void> {
  const web = join(projectFolder, 'apps', 'web');
  const vite = join(web, 'node_modules', 'vite', 'bin', 'vite.js');
  await ending.run(
    () =>
      Promise.resolve(
        // Out of reach of the terminal's Ctrl-C, so that things end in order.
        spawn(process.execPath, [vite, web], {
          cwd: web,
          detached: true,
          env: { ...process.env, LIEN_LAC_API: apiUrl },
          stdio: ['ignore', 'inherit', 'inherit'],
        }).once('exit', (code) => void end(code ?? 0)),
      ),
    (server) => Promise.resolve(server.kill('SIGTERM')),
  );
}

async function end(code: number): Promise<void> {
  await ending.end().catch((error: unknown) => process.stderr.write(`${explain(error)}\n`));
  process.exit(code);
}

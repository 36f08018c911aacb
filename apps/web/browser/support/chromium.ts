import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Chromium, and the flags that this one needs. */
export interface Chromium {
  path: string;
  flags: string[];
}

/** Without a graphics card, a sandbox of the system or anything that looks for news by itself. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The Chromium to look with: the one that `CHROMIUM_PATH` names, else one of this machine, else the one
 * that came with the packages, which runs on Linux with nothing installed.
 * @returns undefined where there is none
 */
export async function findChromium(
  environment: Record<string, string | undefined> = process.env,
): Promise<Chromium | undefined> {
  const named = environment.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return { path: named, flags };
  const folders = (environment.PATH ?? '').split(delimiter);
  const installed = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...applications,
  ].find(isExecutable);
  if (installed !== undefined) return { path: installed, flags };
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return unpackChromium();
}

async function unpackChromium(): Promise<Chromium> {
  // Only where it believes itself in a certain cloud does it bring the libraries and the typefaces
  // along that a bare system lacks, and name them to the processes that we start.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  // Its other flags are for that cloud, and turn protections of the browser off.
  return { path: await packed.executablePath(), flags: [...flags, '--no-zygote'] };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

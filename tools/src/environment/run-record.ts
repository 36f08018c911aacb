import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import {
  identifyProcess,
  isRunning,
  type ProcessIdentity,
  signalProcess,
  waitForEnd,
} from './process-identity.js';
import { StartFailure } from './start-failure.js';

/** What stands in the file: who runs here, under which address, and the processes it has started. */
interface RunContents {
  owner: ProcessIdentity;
  url?: string;
  children: ({ name: string } & ProcessIdentity)[];
}

/**
 * The one run that may use a data folder, written down so that a second one is turned away and the
 * one after a killed one knows what that left behind.
 */
export class RunRecord {
  private constructor(
    private readonly file: string,
    private readonly contents: RunContents,
  ) {}

  /**
   * Takes the folder for this process, and ends the processes that a killed run left.
   * @param file where the record stands; its folder exists
   * @param say takes a line for each process that had to be ended
   * @throws StartFailure when another run has the folder
   */
  static async take(file: string, say: (line: string) => void): Promise<RunRecord> {
    const owner = identifyProcess(process.pid);
    if (owner === undefined) throw new Error('This process cannot find itself.');
    const contents: RunContents = { owner, children: [] };
    const own = `${file}.${process.pid}`;
    const leftBehind: RunContents['children'] = [];
    for (;;) {
      // Linking fails when the record is there: of two runs that begin at once one gets it.
      writeFileSync(own, JSON.stringify(contents), { mode: 0o600 });
      const taken = tryLink(own, file);
      rmSync(own, { force: true });
      if (taken) break;
      const found = read(file);
      if (found === undefined) continue;
      if (isRunning(found.owner)) throw alreadyRunning(found);
      leftBehind.push(...clearAway(file, own));
    }
    const record = new RunRecord(file, contents);
    for (const child of leftBehind) await endLeftover(child, say);
    return record;
  }

  /** Notes a process, so that it can be found after a kill of this one. */
  addChild(name: string, pid: number): void {
    const identity = identifyProcess(pid);
    if (identity === undefined) return;
    const others = this.contents.children.filter((child) => child.name !== name);
    this.contents.children = [...others, { name, ...identity }];
    this.write();
  }

  /** Notes where this run can be reached, for whoever tries to start a second one. */
  setUrl(url: string): void {
    this.contents.url = url;
    this.write();
  }

  release(): void {
    rmSync(this.file, { force: true });
  }

  private write(): void {
    const next = `${this.file}.${process.pid}`;
    writeFileSync(next, JSON.stringify(this.contents), { mode: 0o600 });
    renameSync(next, this.file);
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): RunContents | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunContents;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // A power cut may leave an empty file; nobody runs on such a record.
    if (error instanceof SyntaxError) return { owner: { pid: 0, startedAt: '' }, children: [] };
    throw error;
  }
}

/** Moves a dead run's record away; gives it back when it turns out that somebody has just taken it. */
function clearAway(file: string, own: string): RunContents['children'] {
  const aside = `${own}.old`;
  try {
    renameSync(file, aside);
  } catch {
    return [];
  }
  const moved = read(aside);
  if (moved !== undefined && isRunning(moved.owner)) tryLink(aside, file);
  rmSync(aside, { force: true });
  return moved === undefined || isRunning(moved.owner) ? [] : moved.children;
}

async function endLeftover(
  child: { name: string } & ProcessIdentity,
  say: (line: string) => void,
): Promise<void> {
  if (!isRunning(child)) return;
  // It ends by itself when its parent is gone, unless it hangs or was frozen.
  signalProcess(child, 'SIGTERM');
  signalProcess(child, 'SIGCONT');
  if (!(await waitForEnd(child, 9_000))) {
    signalProcess(child, 'SIGKILL');
    await waitForEnd(child, 5_000);
  }
  say(`Ended the ${child.name} that an earlier run left behind.`);
}

function alreadyRunning({ owner, url }: RunContents): StartFailure {
  const where = url === undefined ? 'is starting' : `runs at ${url}`;
  return new StartFailure(
    `Liên Lạc already ${where} from this folder (process ${owner.pid}); stop that one first with Ctrl-C or "kill ${owner.pid}".`,
  );
}

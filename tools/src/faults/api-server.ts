import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Settings, startApiProcess } from '../environment/application-processes.js';
import { freePort } from '../environment/free-port.js';
import type { ManagedProcess } from '../environment/start-process.js';
import type { TemporaryEnvironment } from '../environment/temporary-environment.js';

const restartPause = 250;

/** One API of a trial, which can be killed and comes back. While it is away receipts find nobody. */
export class ApiServer {
  private constructor(
    private current: ManagedProcess,
    private readonly settings: Settings,
    private readonly logs: string,
  ) {}

  /** The one that the environment has started. */
  static first({ api, settings, folder }: TemporaryEnvironment): ApiServer {
    return new ApiServer(api, settings, join(folder, 'logs'));
  }

  /** Another one on the same database, at a port of its own. */
  static async another({ settings, folder }: TemporaryEnvironment): Promise<ApiServer> {
    const port = String(await freePort());
    const own = {
      ...settings,
      ...{ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, DROP_PORT: '' },
    };
    const logs = join(folder, 'logs');
    const process = startApiProcess(own, logs);
    await process.ready;
    return new ApiServer(process, own, logs);
  }

  /** What has a worker's gateway bring its receipts here. */
  get receiptSettings(): Settings {
    return { PUBLIC_URL: this.settings.PUBLIC_URL ?? '' };
  }

  /** SIGKILL, and another one in its place after the pause. */
  async kill(awayMilliseconds: number): Promise<void> {
    this.current.kill('SIGKILL');
    await this.current.ended;
    await pause(awayMilliseconds);
    for (;;) {
      this.current = startApiProcess(this.settings, this.logs);
      // It can't start while the database is away; a supervisor would try again too.
      const isReady = await this.current.ready.then(
        () => true,
        () => false,
      );
      if (isReady) return;
      await this.current.ended;
      await pause(restartPause);
    }
  }

  stop(): Promise<void> {
    return this.current.stop();
  }
}

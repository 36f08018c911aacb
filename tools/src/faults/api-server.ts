import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startApiProcess } from '../environment/application-processes.js';
import type { ManagedProcess } from '../environment/start-process.js';
import type { TemporaryEnvironment } from '../environment/temporary-environment.js';

const restartPause = 250;

/** The API of a trial, which can be killed and comes back. While it is away receipts find nobody. */
export class ApiServer {
  private current: ManagedProcess;

  constructor(
    private readonly environment: Pick<TemporaryEnvironment, 'api' | 'settings' | 'folder'>,
  ) {
    this.current = environment.api;
  }

  /** SIGKILL, and another one in its place after the pause. */
  async kill(awayMilliseconds: number): Promise<void> {
    this.current.kill('SIGKILL');
    await this.current.ended;
    await pause(awayMilliseconds);
    for (;;) {
      const { settings, folder } = this.environment;
      this.current = startApiProcess(settings, join(folder, 'logs'));
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

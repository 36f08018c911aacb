import { join } from 'node:path';
import { programs, workerFlags } from './project-paths.js';
import { type ManagedProcess, startProcess } from './start-process.js';

/** The environment that every process of one application shares; see `readConfiguration` of the API. */
export type Settings = Record<string, string>;

export interface CarrierPlace {
  port: number;
  smtpPort: number;
  /** Where the application takes reports of mails that came back. */
  reportPort: number;
  /** Signs its receipts. */
  secret: string;
  /** The file that carries what it received over a restart. */
  state?: string;
  /** More of its flags, such as `['--rate', '50']`. */
  arguments?: string[];
}

export function startCarrierProcess(place: CarrierPlace, logFolder: string): ManagedProcess {
  const words = [
    ...['--port', String(place.port), '--smtp-port', String(place.smtpPort)],
    ...['--report-port', String(place.reportPort), '--secret', place.secret],
    ...(place.state === undefined ? [] : ['--state', place.state]),
    ...(place.arguments ?? []),
  ];
  return startProcess('carrier', programs.carrier, words, {
    logFile: join(logFolder, 'carrier.log'),
  });
}

export function startApiProcess(settings: Settings, logFolder: string): ManagedProcess {
  return startProcess('api', programs.api, [], {
    environment: settings,
    logFile: join(logFolder, 'api.log'),
  });
}

/** @param number tells the workers of one run apart, from 1 */
export function startWorkerProcess(
  number: number,
  settings: Settings,
  logFolder: string,
): ManagedProcess {
  const name = `worker-${number}`;
  return startProcess(name, programs.worker, [], {
    environment: settings,
    logFile: join(logFolder, `${name}.log`),
    nodeFlags: workerFlags,
  });
}

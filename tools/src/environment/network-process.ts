import { join } from 'node:path';
import { networkAccount } from '@lien-lac/simulated-carrier';
import type { Settings } from './application-processes.js';
import { freePort } from './free-port.js';
import { programs } from './project-paths.js';
import { type ManagedProcess, startProcess } from './start-process.js';

/** The gateways of the real world that we have a simulator of. */
export const networkKinds = ['esms', 'smpp'] as const;
export type NetworkKind = (typeof networkKinds)[number];

/** How the workers are to speak to a network. */
export interface NetworkTerms {
  requestTimeoutMilliseconds: number;
  /** How many submissions one connection by SMPP may have without an answer. */
  smppWindow: number;
}

/** A simulated network that runs as a process of its own. */
export interface NetworkProcess {
  readonly kind: NetworkKind;
  readonly process: ManagedProcess;
  readonly port: number;
  /** Where it is looked at and steered. */
  readonly controlUrl: string;
  /** What has text messages leave by it. */
  readonly settings: Settings;
}

/** @param reportDelay from a message to its report, in milliseconds; null for no reports */
export async function startNetworkProcess(
  kind: NetworkKind,
  terms: NetworkTerms,
  reportDelay: number | null,
  logFolder: string,
): Promise<NetworkProcess> {
  const port = await freePort();
  const words = [
    ...['--network', kind, '--port', String(port)],
    ...(reportDelay === null ? [] : ['--report-delay', String(reportDelay)]),
  ];
  const process = startProcess(kind, programs.network, words, {
    logFile: join(logFolder, `${kind}.log`),
  });
  const { url } = await process.ready;
  return { kind, process, port, controlUrl: url!, settings: settingsFor(kind, port, terms) };
}

function settingsFor(kind: NetworkKind, port: number, terms: NetworkTerms): Settings {
  const { apiKey, secretKey, brandname, systemId, password } = networkAccount;
  const timeout = String(terms.requestTimeoutMilliseconds);
  return kind === 'esms'
    ? {
        SMS_GATEWAY: 'esms',
        ESMS_URL: `http://127.0.0.1:${port}/MainService.svc/json`,
        ESMS_API_KEY: apiKey,
        ESMS_SECRET_KEY: secretKey,
        ESMS_BRANDNAME: brandname,
        ESMS_TIMEOUT: timeout,
      }
    : {
        SMS_GATEWAY: 'smpp',
        SMPP_URL: `smpp://127.0.0.1:${port}`,
        SMPP_SYSTEM_ID: systemId,
        SMPP_PASSWORD: password,
        SMPP_SENDER: brandname,
        SMPP_WINDOW: String(terms.smppWindow),
        SMPP_TIMEOUT: timeout,
      };
}

import { join } from 'node:path';
import { enterGateway, withConnection } from '@lien-lac/api';
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
}

/** @param reportDelay from a message to its report, in milliseconds; null for no reports */
export async function startNetworkProcess(
  kind: NetworkKind,
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
  return { kind, process, port, controlUrl: url! };
}

/**
 * Has text messages leave by these networks alone, as CGCN would enter them on the page.
 * @param settings of the school's processes
 * @param databaseUrl of the user that owns the tables
 */
export async function sendByNetworks(
  networks: readonly NetworkProcess[],
  terms: NetworkTerms,
  settings: Settings,
  databaseUrl: string,
): Promise<void> {
  const names: string[] = [];
  for (const network of networks) {
    const name = `${network.kind}-${network.port}`;
    await enterGateway(settings, { name, kind: network.kind, ...entryOf(network, terms) });
    names.push(name);
  }
  await sendBy(names, databaseUrl);
}

/** Has text messages leave by the simulated carrier alone again. */
export function sendByCarrier(databaseUrl: string): Promise<void> {
  return sendBy(['simulated-carrier'], databaseUrl);
}

async function sendBy(names: readonly string[], databaseUrl: string): Promise<void> {
  await withConnection(databaseUrl, (client) =>
    client.query(
      `UPDATE gateway SET enabled = name = ANY($1), version = version + 1 WHERE channel = 'sms'`,
      [names],
    ),
  );
}

function entryOf(
  { kind, port }: NetworkProcess,
  { requestTimeoutMilliseconds, smppWindow: window }: NetworkTerms,
): { settings: Record<string, unknown>; secrets: Record<string, string> } {
  const { apiKey, secretKey, brandname, systemId, password } = networkAccount;
  return kind === 'esms'
    ? {
        settings: {
          url: `http://127.0.0.1:${port}/MainService.svc/json`,
          // The same text goes to the same phone again on purpose, and the simulator takes it.
          ...{ brandname, requestTimeoutMilliseconds, sameTextMinutes: 0 },
        },
        secrets: { apiKey, secretKey },
      }
    : {
        settings: {
          url: `smpp://127.0.0.1:${port}`,
          ...{ systemId, sender: brandname, window, requestTimeoutMilliseconds },
        },
        secrets: { password },
      };
}

import {
  type NetworkKind,
  sendByCarrier,
  sendByNetworks,
  startNetworkProcess,
} from '../../environment/network-process.js';
import { CarrierClient } from '../../environment/carrier-client.js';
import { type BenchHouse, settleDown } from '../bench-house.js';
import { inventedMessage, inventedMessages } from '../invented-messages.js';
import { median } from '../median.js';
import { peakMemory } from '../peak-memory.js';
import { medians, type PipelineFigures, sendOnce, type SentOnce } from '../pipeline-leg.js';
import { type Cost, watchCost } from '../processor-time.js';
import { withWorkers } from '../start-worker.js';
import { type BareClient, sendBare } from './bare-client.js';
import { bareEsmsWithFetch, bareEsmsWithUndici } from './bare-esms.js';
import { bareSmpp, partCount } from './bare-smpp.js';

/** Our pipeline by one gateway, and bare clients of the same protocol in the same minutes. */
export interface GatewayFigures {
  kind: NetworkKind;
  /** How long the gateway takes to answer, in milliseconds. */
  answersAfter: number;
  messages: number;
  repetitions: number;
  /** How many submissions are in flight at most, in the pipeline as in the clients. */
  inFlight: number;
  bare: { name: string; perSecond: number }[];
  pipeline: Omit<PipelineFigures, 'memory'>;
  /** Of the last run; null where the system does not tell. */
  cost: Cost | null;
  workerPeakMegabytes: number | null;
}

const requestTimeoutMilliseconds = 30_000;
const warmUp = 2_000;

/**
 * @param inFlight submissions without an answer, at most
 * @param answersAfter how long the gateway takes to answer each, in milliseconds
 */
export async function runGatewayLeg(
  house: BenchHouse,
  kind: NetworkKind,
  messages: number,
  inFlight: number,
  answersAfter: number,
): Promise<GatewayFigures> {
  const { environment } = house;
  const terms = { requestTimeoutMilliseconds, smppWindow: inFlight };
  const network = await startNetworkProcess(kind, null, `${environment.folder}/logs`);
  const repetitions = messages <= 100_000 ? 3 : 1;
  const settings = { DELIVERY_WINDOW: String(inFlight) };
  const clients = clientsOf(kind, network.port, inFlight);
  const settle = async (): Promise<void> => {
    await fetch(`${network.controlUrl}/messages`, { method: 'DELETE' });
    await settleDown(house);
  };
  try {
    if (answersAfter > 0) await answerAfter(network.controlUrl, answersAfter);
    await sendByNetworks([network], terms, environment.settings, environment.databaseUrl);
    return await withWorkers(environment, { kind: 'carrier', settings }, async ([worker]) => {
      const bare = clients.map(({ name }) => ({ name, runs: [] as number[] }));
      const runs: SentOnce[] = [];
      let cost: Cost | null = null;
      for (let run = 0; run <= repetitions; run += 1) {
        // The first round warms everything up, and counts for nothing.
        const count = run === 0 ? warmUp : messages;
        for (const [index, { open, atOnce }] of clients.entries()) {
          await settle();
          const perSecond = await runBare(await open(), count, atOnce);
          if (run > 0) bare[index]?.runs.push(perSecond);
        }
        await settle();
        const { rows } = await house.sql.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
        const parties = {
          worker: [worker!.pid],
          database: rows.map(({ pid }) => pid),
          gateway: [network.process.pid],
        };
        const watched: { cost?: ReturnType<typeof watchCost> } = {};
        const sent = await sendOnce(house, count, () => {
          watched.cost = watchCost(parties);
        });
        cost = watched.cost?.(count) ?? null;
        if (run > 0) runs.push(sent);
      }
      return {
        ...{ kind, answersAfter, messages, repetitions, inFlight },
        bare: bare.map(({ name, runs: each }) => ({ name, perSecond: median(each) })),
        pipeline: await medians(house, runs),
        cost,
        workerPeakMegabytes: peakMemory(worker!.pid),
      };
    });
  } finally {
    await sendByCarrier(environment.databaseUrl);
    await network.process.stop();
  }
}

function answerAfter(controlUrl: string, lateMilliseconds: number): Promise<void> {
  return new CarrierClient([controlUrl]).behave({ mode: 'late-answer', lateMilliseconds });
}

interface Client {
  name: string;
  open: () => BareClient | Promise<BareClient>;
  /** Messages at once, so that the submissions in flight are as many as the pipeline's. */
  atOnce: number;
}

function clientsOf(kind: NetworkKind, port: number, inFlight: number): Client[] {
  if (kind === 'smpp') {
    const atOnce = Math.max(1, Math.floor(inFlight / partCount(inventedMessage(0).text)));
    return [{ name: 'npm smpp', open: () => bareSmpp(port), atOnce }];
  }
  return [
    { name: 'fetch', open: () => bareEsmsWithFetch(port), atOnce: inFlight },
    { name: 'undici', open: () => bareEsmsWithUndici(port, inFlight), atOnce: inFlight },
  ];
}

async function runBare(client: BareClient, count: number, atOnce: number): Promise<number> {
  try {
    return await sendBare(client, each(inventedMessages(count)), count, atOnce);
  } finally {
    await client.close();
  }
}

function* each<T>(chunks: Iterable<T[]>): Generator<T> {
  for (const chunk of chunks) yield* chunk;
}

import { fileURLToPath } from 'node:url';

/** The checkout, with a slash at its end. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** The programs that the commands start, as `npm run build` leaves them. */
export const programs = {
  api: `${projectFolder}apps/api/dist/src/main.api.js`,
  worker: `${projectFolder}apps/api/dist/src/main.worker.js`,
  carrier: `${projectFolder}apps/simulated-carrier/dist/main.js`,
  network: `${projectFolder}apps/simulated-carrier/dist/networks/main.js`,
} as const;

/**
 * Flags of Node for a worker: it streams whatever is large, and a heap that may grow to gigabytes is
 * merely cleared up later. Of what is young there may be twice the usual: a message in flight is else
 * taken for something that stays, and clearing up cost a fifth of a worker's time. More is worse again: it
 * counts against the whole. docker-compose.yml gives the same.
 */
export const workerFlags = ['--max-old-space-size=192', '--max-semi-space-size=32'];

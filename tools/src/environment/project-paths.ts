import { fileURLToPath } from 'node:url';

/** The checkout, with a slash at its end. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** The programs that the commands start, as `npm run build` leaves them. */
export const programs = {
  api: `${projectFolder}apps/api/dist/src/main.api.js`,
  worker: `${projectFolder}apps/api/dist/src/main.worker.js`,
  carrier: `${projectFolder}apps/simulated-carrier/dist/main.js`,
} as const;

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import {
  createTemporaryEnvironment,
  type TemporaryEnvironment,
  type TemporaryEnvironmentOptions,
} from '@lien-lac/tools/temporary-environment';

/** Makes schools for whoever asks, and ends those that are left. */
export interface SchoolServer {
  url: string;
  close(): Promise<void>;
}

/** What is told of a school that was made. */
export interface MadeSchool {
  id: string;
  apiUrl: string;
  carrierUrl: string;
  /** Where its mail sink listens, whatever the school was told. */
  mailPort: number;
}

/**
 * Schools are made here, in the process that began the tests: each test file would otherwise load the
 * whole API into Jest, only to start it as a program. `POST /` makes one, `POST /ID/workers` starts a
 * worker of it, `DELETE /ID/workers` kills the first that runs as a power cut does, and `DELETE /ID` ends it all.
 * `PUT /shared/N` makes the school of the Nth process as it was at first.
 * @param renewals of the schools that are shared, in the order of the processes
 */
export async function serveSchools(
  renewals: readonly (() => Promise<void>)[],
): Promise<SchoolServer> {
  const schools = new Map<string, TemporaryEnvironment>();
  const carryOut = async (request: IncomingMessage): Promise<object> => {
    const [, id = '', part] = (request.url ?? '').split('/');
    if (id === '') {
      const school = await createTemporaryEnvironment(
        (await json(request)) as TemporaryEnvironmentOptions,
      );
      const made = { id: String(schools.size + 1), ...addressesOf(school) };
      schools.set(made.id, school);
      return made satisfies MadeSchool;
    }
    if (id === 'shared') {
      await renewals[Number(part) - 1]?.();
      return {};
    }
    const school = schools.get(id);
    if (school === undefined) throw new Error(`There is no school ${id}.`);
    if (part === undefined) await school.stop();
    else if (request.method === 'POST') await school.addWorker();
    else {
      const worker = school.workers.find(({ isRunning }) => isRunning);
      worker?.kill('SIGKILL');
      await worker?.ended;
    }
    return {};
  };
  const server = createServer((request, response) => {
    carryOut(request).then(
      (answer) => reply(response, 200, answer),
      (error: unknown) => reply(response, 500, { error: String(error) }),
    );
  });
  // Making a school takes longer than a server waits by itself on a busy machine.
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all([...schools.values()].map((school) => school.stop()));
    },
  };
}

const addressesOf = ({
  apiUrl,
  carrierUrl,
  mailPort,
}: TemporaryEnvironment): Omit<MadeSchool, 'id'> => ({ apiUrl, carrierUrl, mailPort });

function reply(response: ServerResponse, status: number, answer: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

import { createServer, type Server } from 'node:net';
import { ConfigurationError } from '../platform/configuration/configuration.js';
import { checkDatabase } from './check-database.js';
import { describeFailure } from './describe-failure.js';

const url = 'postgres://school:secret@db.example/lien_lac';

describe('why a process could not start, in one line', () => {
  it.each([
    [{ code: 'ECONNREFUSED', syscall: 'connect' }, 'nothing listens at db.example:5432'],
    [{ errors: [{ code: 'ECONNREFUSED' }] }, 'nothing listens at db.example:5432'],
    [{ code: 'ENOTFOUND' }, 'no machine is known by the name'],
    [{ code: '28P01' }, 'does not let the user school in'],
    [{ code: '3D000' }, 'there is no database lien_lac'],
    [{ code: '42501' }, 'may not create tables'],
    [{ code: 'EADDRINUSE', syscall: 'listen', port: 3000 }, 'Port 3000 is in use'],
    [{ code: 'EACCES', syscall: 'listen', port: 80 }, 'may not listen on port 80'],
  ])('%j is told as "%s"', (error, text) => {
    const line = describeFailure(error, url);
    expect(line).toContain(text);
    expect(line).not.toContain('secret');
    expect(line).not.toContain('\n');
  });

  it('tells a setting that cannot be used in its own words', () => {
    expect(describeFailure(new ConfigurationError('PORT must be a number.'))).toBe(
      'PORT must be a number.',
    );
  });

  it('claims no knowledge of a fault of ours', () => {
    expect(describeFailure(new TypeError('x is undefined'), '')).toBeUndefined();
  });
});

describe('a database address', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  it('is accepted when PostgreSQL answers there', async () => {
    await expect(checkDatabase(process.env.TEST_DATABASE_URL ?? '')).resolves.toBeUndefined();
  });

  it('is refused in words when something else answers there', async () => {
    server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const port = await new Promise<number>((resolve) => {
      server?.listen(0, '127.0.0.1', () => {
        const address = server?.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
    const address = `postgres://school:secret@127.0.0.1:${port}/lien_lac`;
    const error: unknown = await checkDatabase(address).catch((caught: unknown) => caught);
    expect(describeFailure(error, address)).toBe(
      `DATABASE_URL: what listens at 127.0.0.1:${port} is not PostgreSQL; correct the address.`,
    );
  });
});

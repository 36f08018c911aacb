import { createServer } from 'node:net';
import { freePort, freePortLike, isPortFree } from './free-port.js';

const listen = async (port: number) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
};

describe('a free port', () => {
  it('is given to one alone, however many ask at the same time and long before they listen', async () => {
    const given = await Promise.all(Array.from({ length: 2_000 }, () => freePort()));
    expect(new Set(given).size).toBe(2_000);
  });

  it('is not one that somebody listens on', async () => {
    const first = await freePort();
    const others = await Promise.all([first + 1, first + 2].map((port) => listen(port)));
    try {
      expect(await isPortFree(first + 1)).toBe(false);
      expect([first + 1, first + 2]).not.toContain(await freePort());
    } finally {
      await Promise.all(others.map((server) => server.close()));
    }
  });

  it('is the wished one where that is free', async () => {
    const [busy, wished] = [await freePort(), await freePort()];
    const server = await listen(busy);
    try {
      expect(await freePortLike(undefined, busy, wished)).toBe(wished);
      expect([busy, wished]).not.toContain(await freePortLike(busy));
    } finally {
      await server.close();
    }
  });
});

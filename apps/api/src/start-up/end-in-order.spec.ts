import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { readConfiguration } from '../platform/configuration/configuration.js';
import { longestRequestTimeout } from '../platform/configuration/request-time-outs.js';
import { closingBound, type EndedProcess, endInOrder } from './end-in-order.js';

const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

describe('the orderly end of a process', () => {
  const longestAnswer = 45_000;
  let events: EventEmitter;
  let exit: jest.Mock;
  let closed: () => void;
  let announce: jest.Mock;

  beforeEach(() => {
    jest.useFakeTimers();
    events = new EventEmitter();
    exit = jest.fn();
    announce = jest.fn();
    const process = Object.assign(events, { exit, connected: true }) as unknown as EndedProcess;
    endInOrder(process, {
      announce,
      drainMilliseconds: () => 0,
      longestAnswer: () => longestAnswer,
      close: () => new Promise((resolve) => (closed = resolve)),
    });
  });
  afterEach(() => jest.useRealTimers());

  it('waits for a gateway that answers late, and is done as soon as it has', async () => {
    events.emit('SIGTERM');
    expect(announce).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(longestAnswer);
    expect(exit).not.toHaveBeenCalled();
    closed();
    await jest.advanceTimersByTimeAsync(0);
    expect(exit.mock.calls).toEqual([[]]);
  });

  it('waits no longer than the latest answer, and what is to be closed after it', async () => {
    events.emit('SIGTERM');
    await jest.advanceTimersByTimeAsync(longestAnswer + closingBound - 1);
    expect(exit).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(exit.mock.calls).toEqual([[1]]);
  });

  it('comes at once with a second signal, but not with the same one by another way', async () => {
    events.emit('SIGINT');
    await jest.advanceTimersByTimeAsync(100);
    events.emit('SIGINT');
    events.emit('disconnect');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(exit).not.toHaveBeenCalled();
    events.emit('SIGTERM');
    expect(exit.mock.calls).toEqual([[1]]);
  });
});

describe('what a server lets an orderly end take', () => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');

  it('is enough for a worker with the slowest gateway that may be entered, and for an API that drains', () => {
    const compose = read('docker-compose.yml');
    const { leaseMarginMilliseconds } = readConfiguration({
      ...{ LIEN_LAC_MODE: 'test', DATABASE_URL: 'postgres://anywhere' },
    }).delivery;
    const ofWorker = longestRequestTimeout + leaseMarginMilliseconds + closingBound;
    const drain = Number(/DRAIN_SECONDS: '(\d+)'/.exec(compose)?.[1]) * 1_000;
    const graceAfter = (text: string): number =>
      Number(/stop_grace_period: (\d+)s/.exec(compose.slice(compose.indexOf(text)))?.[1]) * 1_000;
    expect(graceAfter('\nx-application:')).toBeGreaterThan(drain + closingBound);
    expect(graceAfter('\n  worker:')).toBeGreaterThan(ofWorker);
    const systemd = /TimeoutStopSec=(\d+)/.exec(read('docs/operations.md'))?.[1];
    expect(Number(systemd) * 1_000).toBeGreaterThan(ofWorker);
  });
});

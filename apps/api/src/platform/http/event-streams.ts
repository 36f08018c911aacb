import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Logger } from '../logging/logger.js';

/** What a stream tells of at a moment. */
export interface StreamedState {
  /** Nothing of it will change any more. */
  ended: boolean;
}

/** Reads the present state; what it throws at the first reading is the answer to the request. */
export type StreamReader<State extends StreamedState = StreamedState> = () => Promise<State>;

/**
 * Server-sent events (WHATWG HTML § 9.2) of something that changes in the database, by whichever
 * process: each stream looks at it once a second and tells what has changed.
 *
 * Each event is the whole state, so that one that was lost is no loss. After the one that says `ended`
 * the stream closes, and its reader must not come back. It also closes after a while without that: the
 * browser opens another by itself and comes past the guards again, so that a session that has ended
 * does not go on watching.
 */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  /** Milliseconds of real time. */
  readonly times = { look: 1_000, heartbeat: 15_000, life: 120_000, retry: 2_000 };
  private readonly open = new Set<EventStream>();

  constructor(private readonly logger: Logger) {}

  /** Answers with the stream; returns once it has begun. */
  async follow(response: Response, read: StreamReader): Promise<void> {
    const first = await read();
    // Who has gone meanwhile would never be heard to go.
    if (response.destroyed) return;
    const stream = new EventStream(response, read, this.times, this.logger);
    this.open.add(stream);
    response.once('close', () => {
      stream.stop();
      this.open.delete(stream);
    });
    stream.begin(first);
  }

  /** A server that closes waits for its answers, and these would never end by themselves. */
  beforeApplicationShutdown(): void {
    for (const stream of this.open) stream.close();
  }
}

class EventStream {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private hasEnded = false;
  private last = '';
  private lastWriteAt = 0;
  private number = 0;
  private readonly endsAt: number;

  constructor(
    private readonly response: Response,
    private readonly read: StreamReader,
    private readonly times: EventStreams['times'],
    private readonly logger: Logger,
  ) {
    this.endsAt = performance.now() + times.life;
  }

  begin(first: StreamedState): void {
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // A proxy that collects an answer before it hands it on would make it a still picture.
      'x-accel-buffering': 'no',
      // Nothing follows on this connection, and an idle one would hold up a server that closes.
      connection: 'close',
    });
    this.write(`retry: ${this.times.retry}\n\n`);
    this.tell(first);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  close(): void {
    if (this.stopped) return;
    this.stop();
    // Who has stopped reading would keep a server that closes.
    const isStuck = this.response.writableNeedDrain && !this.hasEnded;
    this.response.end();
    if (isStuck) this.response.destroy();
  }

  private async look(): Promise<void> {
    if (performance.now() >= this.endsAt) return this.close();
    try {
      const state = await this.read();
      if (!this.stopped) this.tell(state);
    } catch (error) {
      // The browser comes back, and the answer it then gets says what is wrong.
      this.logger.warning({}, 'an event stream ended early', error);
      this.close();
    }
  }

  private tell(state: StreamedState): void {
    const { ended } = state;
    const text = JSON.stringify(state);
    // Only the latest counts: what a slow reader has not taken yet need not grow.
    if (text !== this.last && (ended || !this.response.writableNeedDrain)) {
      this.last = text;
      this.number += 1;
      this.write(`id: ${this.number}\ndata: ${text}\n\n`);
    } else if (performance.now() - this.lastWriteAt >= this.times.heartbeat) {
      this.write(': still here\n\n');
    }
    this.hasEnded = ended;
    if (ended) return this.close();
    this.timer = setTimeout(() => void this.look(), this.times.look);
  }

  private write(text: string): void {
    this.lastWriteAt = performance.now();
    this.response.write(text);
  }
}

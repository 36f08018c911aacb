import { setTimeout as pause } from 'node:timers/promises';
import type { OpenedDelivery } from '@lien-lac/api';
import pg from 'pg';
import { ClockRecord } from './clock-record.js';

const days = {
  morning: new Date('2026-11-23T08:00:00+07:00'),
  closing: new Date('2026-11-23T22:00:00+07:00'),
  opening: new Date('2026-11-24T06:00:00+07:00'),
};

/** How the clock goes over a night, in seconds of a trial. */
export interface NightPlan {
  /** From the beginning to the closing of the window. */
  before: number;
  /** How much of the night passes at its own speed before it is cut short. */
  within: number;
}

/** So much of the night is left to pass when it is cut short, in milliseconds. */
const restOfNight = 4_000;

/** The school's clock of a trial, and a record of it. */
export class SchoolNight {
  readonly record = new ClockRecord();
  private opened: Promise<void> = Promise.resolve();

  constructor(
    private readonly delivery: OpenedDelivery,
    private readonly databaseUrl: string,
  ) {}

  /** Sets the clock to a morning; or, with a plan, to the evening before the window closes. */
  async begin(plan: NightPlan | undefined): Promise<void> {
    await this.set(
      plan === undefined ? days.morning : new Date(days.closing.getTime() - plan.before * 1_000),
    );
  }

  /** Lets the window close, and cuts the night short. Comes back when the window opens again. */
  async pass(plan: NightPlan, tell: (what: string) => void): Promise<void> {
    await this.until(days.closing);
    tell('the quiet hours begin');
    this.opened = this.passQuietHours(plan);
    await this.opened;
    tell('the quiet hours end');
  }

  /** Comes back at once, or when the quiet hours are over: a fault in them would find nobody at work. */
  whenOpen(): Promise<void> {
    return this.opened;
  }

  private async passQuietHours({ within }: NightPlan): Promise<void> {
    await pause(within * 1_000);
    // Both instants are quiet, so a process that has not seen the new one yet does nothing wrong.
    await this.set(new Date(days.opening.getTime() - restOfNight));
    await this.until(days.opening);
  }

  private async until(instant: Date): Promise<void> {
    const left = instant.getTime() - this.record.schoolTime(new Date()).getTime();
    if (left > 0) await pause(left);
  }

  /** The database may be away at this moment. */
  private async set(instant: Date): Promise<void> {
    for (;;) {
      try {
        await this.delivery.setSchoolClock(instant);
        const offset = await this.readOffset();
        this.record.set(new Date(), offset);
        return;
      } catch {
        await pause(100);
      }
    }
  }

  /** To the millisecond, as every process has it: a guess would move what left at six sharp into the night. */
  private async readOffset(): Promise<number> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    // A server that dies under it is seen by the query.
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ offset: string }>(
        'SELECT offset_milliseconds AS offset FROM school_clock',
      );
      return Number(rows[0]?.offset ?? 0);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

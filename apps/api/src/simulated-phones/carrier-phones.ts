import { Injectable } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { CodedError } from '../platform/errors/coded-error.js';

/** A phone that something reached. */
export interface CarrierPhone {
  /** E.164. */
  number: string;
  count: number;
  /** ISO 8601, real time. */
  lastAt: string | null;
}

export interface CarrierMessage {
  id: string;
  /** Null where the carrier was told to keep no texts. */
  text: string | null;
  /** ISO 8601, real time. */
  at: string;
}

const pageSize = 10_000;
/** Milliseconds. It stands beside us; one that does not answer by then is not there. */
const patience = 5_000;

/** What the simulated carrier's phones have received, as it tells it itself. */
@Injectable()
export class CarrierPhones {
  constructor(private readonly configuration: Configuration) {}

  /**
   * Every phone, in the order in which they got their first message.
   * @throws CodedError `simulated-phone.no-carrier`
   */
  async list(): Promise<CarrierPhone[]> {
    const phones: CarrierPhone[] = [];
    let after: number | null = 0;
    while (after !== null) {
      const page: { phones: CarrierPhone[]; next: number | null } = await this.ask(
        `/phones?after=${after}&limit=${pageSize}`,
      );
      phones.push(...page.phones);
      after = page.next;
    }
    return phones;
  }

  /** What one phone received, the latest first. */
  async messages(
    number: string,
    after: number,
    limit: number,
  ): Promise<{ messages: CarrierMessage[]; next: number | null }> {
    // The carrier's own address for it; nothing of ours writes it down.
    const path = `/phones/${encodeURIComponent(number)}/messages`;
    return this.ask(`${path}?after=${after}&limit=${limit}`);
  }

  private async ask<Answer>(path: string): Promise<Answer> {
    const { url } = this.configuration.delivery.carrier;
    const answer = await fetch(new URL(path, url), { signal: AbortSignal.timeout(patience) }).catch(
      () => null,
    );
    if (answer?.ok !== true) throw new CodedError('simulated-phone.no-carrier');
    return (await answer.json()) as Answer;
  }
}

import { Injectable } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { CodedError } from '../platform/errors/coded-error.js';

/** A mail that the simulated mail server took. */
export interface CarrierMail {
  /** From 1, in the order of taking. */
  number: number;
  /** ISO 8601, real time. */
  at: string;
  from: string;
  to: string[];
  subject: string;
}

/** Milliseconds. It stands beside us; one that does not answer by then is not there. */
const patience = 5_000;

/** The mails of the simulated mail server, as it tells of them itself. */
@Injectable()
export class CarrierMails {
  constructor(private readonly configuration: Configuration) {}

  /**
   * The newest first.
   * @throws CodedError `request.not-found` in production, `simulated-mail.no-sink`
   */
  async list(
    after: number,
    limit: number,
  ): Promise<{ mails: CarrierMail[]; total: number; next: number | null }> {
    const answer = await this.ask(`/mails?after=${after}&limit=${limit}`);
    if (!answer.ok) throw new CodedError('simulated-mail.no-sink');
    return (await answer.json()) as { mails: CarrierMail[]; total: number; next: number | null };
  }

  /** @throws CodedError as `list` does, and `simulated-mail.not-found` */
  async read(number: number): Promise<CarrierMail & { text: string }> {
    const answer = await this.ask(`/mails/${number}`);
    if (answer.status === 404) throw new CodedError('simulated-mail.not-found');
    if (!answer.ok) throw new CodedError('simulated-mail.no-sink');
    return (await answer.json()) as CarrierMail & { text: string };
  }

  private async ask(path: string): Promise<Response> {
    if (this.configuration.mode === 'production') throw new CodedError('request.not-found');
    const { url } = this.configuration.delivery.carrier;
    const asked = fetch(new URL(path, url), { signal: AbortSignal.timeout(patience) });
    const answer = await asked.catch(() => null);
    if (answer === null) throw new CodedError('simulated-mail.no-sink');
    return answer;
  }
}

import { Injectable } from '@nestjs/common';
import type { ApiClientPrincipal } from '../../accounts/api-clients/current-api-client.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { checkBody } from '../../platform/errors/validation.js';
import { BatchStudentBody } from './push-bodies.js';
import { type PushAnswer, PushStudents } from './push-students.js';

export interface BatchAnswer {
  /** As it was sent; null where nothing of the kind was. */
  externalId: string | null;
  answer: PushAnswer | CodedError;
}

/** Takes many students at once. One that can't be read at all is refused like any other. */
@Injectable()
export class PushBatch {
  constructor(private readonly pushStudents: PushStudents) {}

  /** @returns an answer for each, in their order */
  async run(client: ApiClientPrincipal, sent: readonly unknown[]): Promise<BatchAnswer[]> {
    const bodies = await Promise.all(sent.map((one) => checked(one)));
    const readable = bodies.filter((body) => body instanceof BatchStudentBody);
    const answers = await this.pushStudents.run(
      client,
      readable.map((body) => ({ externalId: body.externalId, sent: body })),
    );
    return bodies.map((body, place) => ({
      externalId: externalIdOf(sent[place]),
      answer: body instanceof CodedError ? body : answers.shift()!,
    }));
  }
}

async function checked(sent: unknown): Promise<BatchStudentBody | CodedError> {
  try {
    return await checkBody(BatchStudentBody, sent);
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
}

function externalIdOf(sent: unknown): string | null {
  const { externalId } = (sent ?? {}) as { externalId?: unknown };
  return typeof externalId === 'string' ? externalId.slice(0, 100) : null;
}

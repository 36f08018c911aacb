import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayMilliseconds } from '@lien-lac/domain';
import { RealClock } from '../../platform/clock/real-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';
import { AttachmentRepository } from './attachment.repository.js';

/** A file as a mail carries it. */
export interface AttachedFile {
  /** In ASCII, without anything personal. */
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

/** Longer than any message lives, and than anybody retries one. */
const keptFor = 30 * dayMilliseconds;

/**
 * The files that mails carry. They stand in the database, sealed, from the moment a send is accepted: a
 * message names its file by an id alone, and whichever worker hands it over finds it there.
 */
@Injectable()
export class Attachments {
  constructor(
    private readonly repository: AttachmentRepository,
    private readonly seal: SecretSeal,
    private readonly realClock: RealClock,
  ) {}

  /**
   * Keeps a file for messages that are accepted in the same transaction.
   * @returns what a `MessageRequest` names it by
   */
  async keep(transaction: Transaction, { bytes, ...file }: AttachedFile): Promise<string> {
    const id = randomUUID();
    const sealed = this.seal.sealBytes(bytes, ownerOfAttachment(id));
    await this.repository.insert(transaction, {
      ...{ id, ...file, sealed, keptAt: this.realClock.now() },
    });
    return id;
  }

  /**
   * The file for a hand-over. Null where it is kept no more, the deployment's key is another one by
   * now, or somebody changed it.
   */
  async open(id: string): Promise<AttachedFile | null> {
    const found = await this.repository.find(id);
    if (found === null) return null;
    const { fileName, mediaType, sealed } = found;
    try {
      return { fileName, mediaType, bytes: this.seal.openBytes(sealed, ownerOfAttachment(id)) };
    } catch {
      return null;
    }
  }

  /** Forgets what nobody can send any more. */
  forgetOld(): Promise<void> {
    return this.repository.deleteKeptBefore(new Date(this.realClock.now().getTime() - keptFor));
  }
}

/** Whose a sealed file is. */
export const ownerOfAttachment = (id: string): string => `attachment ${id}`;

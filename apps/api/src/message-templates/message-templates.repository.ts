import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Transaction } from '../platform/database/database.js';
import { MessageTemplateVersionEntity } from './message-template-version.entity.js';
import { MessageTemplateEntity } from './message-template.entity.js';

/** A template with what it says now. */
export interface TemplateRow {
  id: string;
  ownerId: string | null;
  forAnnouncements: boolean;
  forDirectMessages: boolean;
  version: number;
  name: string;
  text: string;
  writtenAt: Date;
}

/** One version of a template. */
export interface TemplateVersionRow extends Omit<TemplateRow, 'id'> {
  /** Whether it is the one that is offered. */
  isOffered: boolean;
  writtenBy: string;
}

@Injectable()
export class MessageTemplatesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By name: those that are for all, and those of an account. */
  list(ownerId: string): Promise<TemplateRow[]> {
    return this.dataSource.query<TemplateRow[]>(
      `SELECT m.id, m.owner_id AS "ownerId", m.for_announcements AS "forAnnouncements",
              m.for_direct_messages AS "forDirectMessages", m.version, v.name, v.text,
              v.written_at AS "writtenAt"
       FROM message_template m
       JOIN message_template_version v ON v.template_id = m.id AND v.version = m.version
       WHERE m.archived_at IS NULL AND (m.owner_id IS NULL OR m.owner_id = $1)
       ORDER BY v.name, m.id`,
      [ownerId],
    );
  }

  /** Every version of those that `list` has: by the names they have now, the latest version first. */
  listWithVersions(ownerId: string): Promise<TemplateVersionRow[]> {
    return this.dataSource.query<TemplateVersionRow[]>(
      `SELECT m.owner_id AS "ownerId", m.for_announcements AS "forAnnouncements",
              m.for_direct_messages AS "forDirectMessages", v.version = m.version AS "isOffered",
              v.version, v.name, v.text, v.written_at AS "writtenAt", v.written_by AS "writtenBy"
       FROM message_template m
       JOIN message_template_version now ON now.template_id = m.id AND now.version = m.version
       JOIN message_template_version v ON v.template_id = m.id
       WHERE m.archived_at IS NULL AND (m.owner_id IS NULL OR m.owner_id = $1)
       ORDER BY now.name, m.id, v.version DESC`,
      [ownerId],
    );
  }

  /** Every version, the latest first. */
  listVersions(templateId: string): Promise<MessageTemplateVersionEntity[]> {
    return this.dataSource
      .getRepository(MessageTemplateVersionEntity)
      .find({ where: { templateId }, order: { version: 'DESC' } });
  }

  /** What one version was called, also of a template that is offered no more; null for none. */
  async findName(id: string, version: number): Promise<string | null> {
    const found = await this.dataSource
      .getRepository(MessageTemplateVersionEntity)
      .findOneBy({ templateId: id, version });
    return found?.name ?? null;
  }

  async findVersion(
    transaction: Transaction,
    id: string,
    version: number,
  ): Promise<MessageTemplateEntity | null> {
    const [found] = await transaction.query<MessageTemplateEntity[]>(
      `SELECT m.id, m.owner_id AS "ownerId" FROM message_template m
       JOIN message_template_version v ON v.template_id = m.id
       WHERE m.id = $1 AND v.version = $2`,
      [id, version],
    );
    return found ?? null;
  }

  lock(transaction: Transaction, id: string): Promise<MessageTemplateEntity | null> {
    return transaction.getRepository(MessageTemplateEntity).findOne({
      where: { id, archivedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async insert(
    transaction: Transaction,
    template: Omit<MessageTemplateEntity, 'id' | 'archivedAt'>,
  ): Promise<string> {
    const made = await transaction
      .getRepository(MessageTemplateEntity)
      .insert({ ...template, archivedAt: null });
    return (made.identifiers[0] as { id: string }).id;
  }

  async change(
    transaction: Transaction,
    id: string,
    changes: Pick<MessageTemplateEntity, 'forAnnouncements' | 'forDirectMessages' | 'version'>,
  ): Promise<void> {
    await transaction.update(MessageTemplateEntity, { id }, changes);
  }

  async addVersion(transaction: Transaction, version: MessageTemplateVersionEntity): Promise<void> {
    await transaction.getRepository(MessageTemplateVersionEntity).insert(version);
  }

  async archive(transaction: Transaction, id: string, at: Date): Promise<void> {
    await transaction.update(MessageTemplateEntity, { id }, { archivedAt: at });
  }
}

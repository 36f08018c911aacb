/** What a webhook of Zalo's says that we go by. */
export type ZaloEvent =
  /** It is on the phone. */
  | { kind: 'received'; reference: string; messageId: string | null }
  /** Something of the account changed which a person may have to look after; names nobody. */
  | ZaloChange
  | { kind: 'other' };

/** A change of the account, of a template or of a quota. */
export interface ZaloChange {
  kind: 'changed';
  event: string;
  before: string | undefined;
  after: string | undefined;
  templateId: string | undefined;
  /** As Zalo has it. */
  at: Date | undefined;
}

/** What tells of the account, of its templates and of its quota. */
const changes = [
  'change_template_status',
  'change_template_quality',
  'change_template_quota',
  'change_oa_daily_quota',
  'change_oa_template_tags',
];

/** Reads a webhook's body. Never throws. Ids are text: they are longer than a number can be here. */
export function readZaloEvent(body: unknown): ZaloEvent {
  const { event_name: event, message, status, quota, quality, ...told } = fields(body);
  if (event === 'user_received_message') {
    const { tracking_id: reference, msg_id: messageId } = fields(message);
    if (typeof reference !== 'string') return { kind: 'other' };
    return {
      kind: 'received',
      reference,
      messageId: typeof messageId === 'string' ? messageId : null,
    };
  }
  if (typeof event !== 'string' || !changes.includes(event)) return { kind: 'other' };
  const said = { ...fields(status), ...fields(quota), ...fields(quality) };
  return {
    ...{ kind: 'changed', event },
    before: word(said.prev_status ?? said.prev_value ?? said.prev_quality),
    after: word(said.new_status ?? said.new_value ?? said.new_quality),
    templateId: word(told.template_id),
    at: /^\d{13}$/.test(String(told.timestamp)) ? new Date(Number(told.timestamp)) : undefined,
  };
}

export function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A state or a count, and nothing else that might be written there. */
const word = (value: unknown): string | undefined =>
  /^[A-Za-z0-9_]{1,30}$/.test(String(value)) ? String(value) : undefined;

import { createHmac, randomBytes } from 'node:crypto';

/** One message that the simulated Zalo took. */
export interface ZaloMessage {
  readonly messageId: string;
  readonly trackingId: string;
  readonly phone: string;
  readonly templateId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly mode: string | undefined;
  /** -1: not known; 0: on its way; 1: on the phone. */
  status: -1 | 0 | 1;
}

export interface ZaloParameter {
  readonly name: string;
  readonly require: boolean;
  readonly type: string;
  readonly maxLength: number;
  readonly minLength: number;
}

export interface ZaloAccount {
  readonly appId: string;
  readonly oaId: string;
  readonly appSecret: string;
  readonly webhookKey: string;
  readonly templateId: string;
  readonly parameters: readonly ZaloParameter[];
}

type Fields = Readonly<Record<string, unknown>>;
type Headers = Readonly<Record<string, unknown>>;

const failure = (error: number, message: string): object => ({ error, message });

/** What Zalo knows, and what it answers from that. Its documents are the only source of this file. */
export class ZaloLedger {
  readonly messages: ZaloMessage[] = [];
  /** The one that can be used: whichever was used is worth nothing any more. */
  refreshToken = token();
  refreshes = 0;
  validSeconds = 90_000;
  readonly #accessTokens = new Set<string>();
  readonly #account: ZaloAccount;

  constructor(account: ZaloAccount) {
    this.#account = account;
  }

  /** As when an administrator of the account grants it once more. */
  grant(): string {
    this.refreshToken = token();
    return this.refreshToken;
  }

  /** Access tokens hold no longer. */
  revoke(): void {
    this.#accessTokens.clear();
  }

  /** `POST /v4/oa/access_token`. */
  refresh(form: URLSearchParams, headers: Headers): object {
    const { appId, appSecret } = this.#account;
    if (headers.secret_key !== appSecret || form.get('app_id') !== appId) {
      return { error: -14_004, error_name: 'Invalid secret key' };
    }
    if (form.get('refresh_token') !== this.refreshToken) {
      return { error: -14_014, error_name: 'Invalid refresh token' };
    }
    this.refreshes += 1;
    const accessToken = token();
    this.#accessTokens.add(accessToken);
    return {
      access_token: accessToken,
      refresh_token: this.grant(),
      expires_in: String(this.validSeconds),
    };
  }

  /** What speaks against a request's tokens, if anything does. */
  refusal(headers: Headers): object | null {
    const { access_token: given, appsecret_proof: proof } = headers;
    if (typeof given !== 'string' || !this.#accessTokens.has(given)) {
      return failure(-124, 'Access token is invalid');
    }
    const proven = createHmac('sha256', this.#account.appSecret).update(given).digest('hex');
    return proof === undefined || proof === proven ? null : failure(-1241, 'Invalid proof');
  }

  /** `POST /message/template`. */
  send(fields: Fields): object {
    const { phone, template_id: templateId, template_data: data, tracking_id: trackingId } = fields;
    const { mode } = fields;
    if (typeof phone !== 'string' || !/^\+?84\d{9}$/.test(phone)) {
      return failure(-108, 'Phone number is invalid');
    }
    if (templateId !== this.#account.templateId) return failure(-109, 'Template ID is invalid');
    if (typeof trackingId !== 'string' || !/^[A-Za-z0-9]{1,48}$/.test(trackingId)) {
      return failure(-132, 'Parameter is invalid');
    }
    const values = (data ?? {}) as Record<string, unknown>;
    for (const { name, require, maxLength } of this.#account.parameters) {
      const value = values[name];
      if (value === undefined && !require) continue;
      if (typeof value !== 'string') return failure(-1122, `Template data missing ${name}`);
      if (value.length > maxLength) return failure(-1121, `${name} exceeds the limit`);
    }
    const messageId = randomBytes(10).toString('hex');
    this.messages.push({
      ...{ messageId, trackingId, phone, templateId },
      data: values as Record<string, string>,
      mode: typeof mode === 'string' ? mode : undefined,
      status: 0,
    });
    return {
      error: 0,
      message: 'Success',
      data: {
        ...{ msg_id: messageId, sent_time: String(Date.now()), sending_mode: '1' },
        quota: { dailyQuota: '500', remainingQuota: '499' },
      },
    };
  }

  /** `GET /message/status`. */
  status(query: URLSearchParams): object {
    const found = this.messages.find(({ messageId }) => messageId === query.get('message_id'));
    if (found === undefined) return failure(-107, 'Message ID is invalid');
    const data = { delivery_time: String(Date.now()), message: '', status: found.status };
    return { error: 0, message: 'Success', data };
  }

  /** `GET /template/info/v2`. */
  template(query: URLSearchParams): object {
    const { templateId, parameters } = this.#account;
    if (query.get('template_id') !== templateId) return failure(-109, 'Template ID is invalid');
    const data = { templateId, templateName: 'Thông báo', status: 'ENABLE' };
    return { error: 0, message: 'Success', data: { ...data, listParams: parameters } };
  }
}

const token = (): string => randomBytes(24).toString('base64url');

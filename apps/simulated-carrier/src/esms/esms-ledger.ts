/** One message that the simulated eSMS took. */
export interface EsmsMessage {
  readonly smsId: string;
  readonly requestId: string;
  readonly phone: string;
  readonly content: string;
  readonly isUnicode: boolean;
  readonly campaign: string;
  readonly callbackUrl: string;
  readonly takenAt: Date;
  /** 2: waits; 5: sent. */
  sendStatus: 2 | 5;
  succeeded: number;
  failed: number;
}

/** A text that one network carries, such as `{P1,20} la ma xac minh`. */
export interface EsmsTemplate {
  readonly network: number;
  readonly content: string;
}

type Fields = Readonly<Record<string, unknown>>;

export interface EsmsAccount {
  readonly apiKey: string;
  readonly secretKey: string;
  readonly brandname: string;
}

/** What eSMS knows, and what it answers from that. Its documents are the only source of this file. */
export class EsmsLedger {
  readonly messages: EsmsMessage[] = [];
  /** What is registered under the account's name, for each network. */
  templates: EsmsTemplate[] = [];
  readonly #account: EsmsAccount;
  readonly #onTaken: (message: EsmsMessage) => void;
  /** By our reference and by eSMS's own id: the list may be hundreds of thousands long. */
  readonly #byRequestId = new Map<string, EsmsMessage>();
  readonly #bySmsId = new Map<string, EsmsMessage>();
  #given = 0;

  /** @param onTaken told of each message that is really taken */
  constructor(account: EsmsAccount, onTaken: (message: EsmsMessage) => void = () => undefined) {
    this.#account = account;
    this.#onTaken = onTaken;
  }

  /** Forgets every message. Its ids go on, so that none is given twice. */
  reset(): void {
    this.messages.length = 0;
    this.#byRequestId.clear();
    this.#bySmsId.clear();
  }

  /** `SendMultipleMessage_V4_post_json`. */
  send(fields: Fields): object {
    const refused = this.#refusal(fields);
    if (refused !== null)
      return { CodeResult: refused[0], CountRegenerate: 0, ErrorMessage: refused[1] };
    const requestId = String(fields.RequestId);
    if (this.#byRequestId.has(requestId)) {
      const known = { CodeResult: '124', CountRegenerate: 0, ErrorMessage: 'Request exist 1' };
      return { ...known, SendStatus: '5' };
    }
    this.#given += 1;
    const smsId = `d533459e${String(this.#given).padStart(23, '0')}`;
    const message: EsmsMessage = {
      ...{ smsId, requestId, phone: String(fields.Phone), content: String(fields.Content) },
      isUnicode: fields.IsUnicode === '1',
      campaign: asText(fields.campaignid),
      callbackUrl: asText(fields.CallbackUrl),
      takenAt: new Date(),
      ...{ sendStatus: 2, succeeded: 0, failed: 0 },
    };
    this.messages.push(message);
    this.#byRequestId.set(requestId, message);
    this.#bySmsId.set(smsId, message);
    this.#onTaken(message);
    return { CodeResult: '100', CountRegenerate: 0, SMSID: smsId };
  }

  /** `GetSendStatus`. */
  status(query: URLSearchParams): object {
    const smsId = query.get('RefId') ?? '';
    const known = this.#isOurs(query.get('ApiKey'), query.get('SecretKey'));
    if (!known) return { CodeResponse: '101', SMSID: smsId };
    const message = this.#bySmsId.get(smsId);
    if (message === undefined) return { CodeResponse: '105', SMSID: smsId };
    return {
      ...{ CodeResponse: '100', SMSID: smsId, SendFailed: message.failed },
      ...{ SendStatus: message.sendStatus, SendSuccess: message.succeeded, TotalPrice: 850 },
      ...{ TotalReceiver: 1, TotalSent: 1 },
    };
  }

  /** `GetSmsSentData_V2`; its times are Vietnam's. */
  sentData(fields: Fields): object {
    if (!this.#isOurs(fields.ApiKey, fields.SecretKey)) return { CodeResult: '101' };
    const [from, to] = [vietnamTime(fields.From), vietnamTime(fields.To)];
    const size = Math.min(500, Number(fields.PageSize));
    const first = (Number(fields.Page) - 1) * size;
    const found = this.messages.filter(({ takenAt }) => takenAt >= from && takenAt <= to);
    return {
      CodeResult: '100',
      CountTotal: found.length,
      SentData: found.slice(first, first + size).map((message, index) => ({
        ...{ Campaign: message.campaign, Content: message.content, Phone: message.phone },
        ...{ ReferenceId: message.smsId, SellPrice: 345, SendResult: 2 },
        ...{ SendStatus: message.sendStatus, SmsId: 29_028_845 + index, SmsType: 2 },
        SentTime: `/Date(${message.takenAt.getTime()}+0700)/`,
      })),
    };
  }

  /** `GetTemplate`: one row for each network. */
  registered(fields: Fields): object {
    if (!this.#isOurs(fields.ApiKey, fields.SecretKey)) return { CodeResult: '101' };
    const isKnown = fields.Brandname === this.#account.brandname && fields.SmsType === '2';
    return {
      BrandnameTemplates: (isKnown ? this.templates : []).map(({ network, content }, index) => ({
        ...{ NetworkID: network, TempContent: content, TempId: 120_701 + index },
      })),
      CodeResult: '100',
    };
  }

  #refusal(fields: Fields): [code: string, words: string] | null {
    if (!this.#isOurs(fields.ApiKey, fields.SecretKey)) return ['101', 'Authorize Failed'];
    if (fields.Brandname !== this.#account.brandname) {
      return ['104', 'Brand name code is not exist'];
    }
    if (fields.SmsType !== '2') return ['300', 'Type is required'];
    if (!/^0\d{9}$/.test(String(fields.Phone))) return ['108', 'Phone is not valid'];
    const { Content: content, RequestId: requestId, IsUnicode: isUnicode } = fields;
    if (typeof content !== 'string' || content === '') return ['110', 'Content is required'];
    if (typeof requestId !== 'string' || requestId.length > 50) return ['110', 'RequestId'];
    const accented = /[^\n\r\x20-\x7e]/.test(content);
    return accented && isUnicode !== '1' ? ['146', 'Sai template Brandname CSKH'] : null;
  }

  #isOurs(apiKey: unknown, secretKey: unknown): boolean {
    return apiKey === this.#account.apiKey && secretKey === this.#account.secretKey;
  }
}

const vietnamTime = (text: unknown): Date => new Date(`${String(text).replace(' ', 'T')}+07:00`);
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

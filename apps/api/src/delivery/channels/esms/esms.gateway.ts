import type { Pool } from 'undici';
import type { EsmsConfiguration } from '../../../platform/configuration/esms-configuration.js';
import type {
  Gateway,
  GatewayMessage,
  HandOver,
  LookUp,
  RegisteredTemplates,
  TakenState,
} from '../gateway.js';
import { codeOfFailure, exchange, handOverThatFailed, httpPool } from '../http-exchange.js';
import { readSendAnswer, readSentList, readStatusAnswer, readTemplates } from './esms-answers.js';
import { esmsTime, phoneForEsms, sendBody } from './esms-request.js';

/** eSMS knows a request id for 24 hours; a repetition has to arrive well inside them. */
const recognised = 20 * 60 * 60_000;

/** How far eSMS's clock may be from ours, in milliseconds. */
const clockTolerance = 10 * 60_000;
/** Longer than any message is tried. */
const lookedThrough = 48 * 60 * 60_000;
const pageSize = 500;
/** More messages than a school sends in a day. */
const mostPages = 40;

/**
 * eSMS.vn over HTTP (decision 42). Its keys stand in the URL of what is asked, so no error of the driver
 * goes further than its code.
 */
export class EsmsGateway implements Gateway {
  readonly channel = 'sms';
  readonly requestTimeoutMilliseconds: number;
  readonly ratePerSecond: number | undefined;
  readonly recognisesReference = true;
  readonly recognisesReferenceForMilliseconds = recognised;
  readonly looksUp = true;
  readonly givesReceipts: boolean;
  readonly refusesSameTextForMilliseconds?: number;
  readonly asksAfterMilliseconds?: number;
  private readonly pool: Pool;
  private readonly basePath: string;

  /**
   * @param window how many messages each lane has in flight
   * @param callbackUrlOf where eSMS is to report what became of a reference
   */
  constructor(
    readonly name: string,
    private readonly settings: EsmsConfiguration,
    window: number,
    private readonly callbackUrlOf: (reference: string) => string,
  ) {
    this.requestTimeoutMilliseconds = settings.requestTimeoutMilliseconds;
    this.ratePerSecond = settings.ratePerSecond;
    this.givesReceipts = !settings.sandbox;
    const { sameTextMinutes, askAfterMinutes, sandbox } = settings;
    if (sameTextMinutes > 0) this.refusesSameTextForMilliseconds = sameTextMinutes * 60_000;
    if (askAfterMinutes > 0 && !sandbox) this.asksAfterMilliseconds = askAfterMinutes * 60_000;
    const { origin, pathname } = new URL(settings.url);
    this.basePath = pathname.replace(/\/$/, '');
    this.pool = httpPool(origin, window, settings.requestTimeoutMilliseconds);
  }

  async send(message: GatewayMessage, mayStillLeave: () => boolean): Promise<HandOver> {
    const phone = phoneForEsms(message.address);
    if (phone === null) {
      return { kind: 'refused', failureKind: 'permanent', code: 'esms-foreign-number' };
    }
    const callbackUrl = this.callbackUrlOf(message.reference);
    const body = sendBody(message, phone, this.settings, callbackUrl);
    try {
      const { statusCode, text } = await exchange(
        this.pool,
        this.post('SendMultipleMessage_V4_post_json/', body),
        mayStillLeave,
      );
      return readSendAnswer(statusCode, text);
    } catch (error) {
      return handOverThatFailed(error);
    }
  }

  /**
   * Looks for the message in the list of what was sent since then. That it is not there is no proof: how
   * soon eSMS lists a message, and for how long, it does not say.
   */
  async lookUp(reference: string, since: Date): Promise<LookUp> {
    const { apiKey, secretKey } = this.settings;
    const period = {
      From: esmsTime(new Date(since.getTime() - clockTolerance)),
      To: esmsTime(new Date(since.getTime() + lookedThrough)),
    };
    try {
      for (let page = 1; page <= mostPages; page += 1) {
        const body = JSON.stringify({
          ...{ ApiKey: apiKey, SecretKey: secretKey, SmsType: '2', ...period },
          ...{ Page: page, PageSize: pageSize },
        });
        const { text } = await exchange(this.pool, this.post('GetSmsSentData_V2', body));
        const list = readSentList(text);
        if (list === null) return { kind: 'no-answer', code: 'garbage' };
        const found = list.messages.find(({ campaign }) => campaign === reference);
        if (found !== undefined) return { kind: 'taken', gatewayMessageId: found.smsId };
        if (page * pageSize >= list.total) break;
      }
      return { kind: 'no-answer', code: 'not-listed' };
    } catch (error) {
      return { kind: 'no-answer', code: codeOfFailure(error) };
    }
  }

  async stateOf(gatewayMessageId: string): Promise<TakenState> {
    const { apiKey, secretKey } = this.settings;
    const query = new URLSearchParams({
      ...{ RefId: gatewayMessageId, ApiKey: apiKey, SecretKey: secretKey },
    });
    try {
      const { text } = await exchange(this.pool, {
        method: 'GET',
        path: `${this.basePath}/GetSendStatus?${query.toString()}`,
      });
      return readStatusAnswer(text);
    } catch (error) {
      return { kind: 'no-answer', code: codeOfFailure(error) };
    }
  }

  async registeredTemplates(): Promise<RegisteredTemplates> {
    const { apiKey, secretKey, brandname } = this.settings;
    const body = JSON.stringify({
      ...{ ApiKey: apiKey, SecretKey: secretKey, SmsType: '2', Brandname: brandname },
    });
    try {
      const { text } = await exchange(this.pool, this.post('GetTemplate/', body));
      const templates = readTemplates(text);
      if (templates === null) return { kind: 'no-answer', code: 'garbage' };
      return { kind: 'templates', brandname, templates };
    } catch (error) {
      return { kind: 'no-answer', code: codeOfFailure(error) };
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private post(path: string, body: string) {
    return {
      method: 'POST' as const,
      path: `${this.basePath}/${path}`,
      headers: { 'content-type': 'application/json' },
      body,
    };
  }
}

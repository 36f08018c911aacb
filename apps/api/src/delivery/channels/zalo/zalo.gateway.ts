import { createHmac } from 'node:crypto';
import { isQuiet, type QuietHours } from '@lien-lac/domain';
import type { Dispatcher, Pool } from 'undici';
import type { Logger } from '../../../platform/logging/logger.js';
import type { Gateway, GatewayMessage, HandOver, LookUp, TakenState } from '../gateway.js';
import { codeOfFailure, exchange, handOverThatFailed, httpPool } from '../http-exchange.js';
import type { TakenToken, ZaloTokens } from './tokens/zalo-tokens.js';
import { handOverOf, readAnswer, stateOf, type ZaloAnswer } from './zalo-answers.js';
import { isOfToken, zaloCodes } from './zalo-codes.js';
import type { ZaloConfiguration } from './zalo-configuration.js';
import { signedAs, type SignedWebhook, type WebhookForm } from './zalo-signature.js';
import { asked, fill, objection, readParameters, type TemplateParameter } from './zalo-template.js';

/** In these hours what comes by Zalo makes no sound, or is refused: nobody would know before morning. */
const zaloNight: QuietHours = { from: '22:00', until: '06:00' };

/** Zalo comes again for an hour where its webhook was not answered; then it is asked. */
const asksAfter = 90 * 60_000;

/** For how long what a template asks for is believed, and not asked again where nobody answered. */
const templateKept = { known: 10 * 60_000, unknown: 60_000 } as const;

export interface ZaloParts {
  tokens: ZaloTokens;
  logger: Logger;
  /** The present school instant. */
  schoolNow: () => Date;
  /** Messages that each lane has in flight. */
  window: number;
}

/**
 * Zalo's template messages (ZBS) over HTTP (decision 48). Whoever can't be written to by Zalo, and what
 * does not fit the template, goes `elsewhere`. It recognises no reference and can't be asked by one.
 */
export class ZaloGateway implements Gateway {
  readonly name: string;
  readonly channel = 'zalo';
  readonly requestTimeoutMilliseconds: number;
  readonly ratePerSecond: number | undefined;
  readonly recognisesReference = false;
  readonly looksUp = false;
  readonly givesReceipts: boolean;
  readonly asksAfterMilliseconds = asksAfter;
  private readonly pool: Pool;
  private readonly basePath: string;
  private template: { parameters: TemplateParameter[] | null; until: number } | undefined;
  private readingTemplate: Promise<TemplateParameter[] | null> | undefined;
  private notedForm: WebhookForm | undefined;

  constructor(
    private readonly configuration: ZaloConfiguration,
    private readonly parts: ZaloParts,
  ) {
    const { url, requestTimeoutMilliseconds, development } = configuration;
    const { origin, pathname } = new URL(url);
    this.name = configuration.name;
    this.requestTimeoutMilliseconds = requestTimeoutMilliseconds;
    this.ratePerSecond = configuration.ratePerSecond;
    this.givesReceipts = !development;
    this.basePath = pathname.replace(/\/$/, '');
    this.pool = httpPool(origin, parts.window, requestTimeoutMilliseconds);
  }

  /** The template that all messages leave by. */
  get templateId(): string {
    return this.configuration.templateId;
  }

  async send(message: GatewayMessage, mayStillLeave: () => boolean): Promise<HandOver> {
    const phone = /^\+(84\d{9})$/.exec(message.address)?.[1];
    if (phone === undefined) return { kind: 'elsewhere', code: 'zalo-foreign-number' };
    if (isQuiet(this.parts.schoolNow(), zaloNight)) {
      return { kind: 'elsewhere', code: 'zalo-night' };
    }
    const parameters = await this.parameters();
    const data = fill(this.configuration.parameters, message);
    const against = parameters === null ? null : objection(data, parameters);
    if (against !== null) return against;
    const body = JSON.stringify({
      phone,
      template_id: this.configuration.templateId,
      template_data: parameters === null ? data : asked(data, parameters),
      tracking_id: message.reference,
      ...(this.configuration.development ? { mode: 'development' } : {}),
    });
    try {
      const request = { method: 'POST', path: '/message/template', body } as const;
      const answer = await this.call(request, mayStillLeave);
      if (isNoToken(answer)) return answer;
      const handOver = handOverOf(answer);
      // The template may be another one by now.
      if (zaloCodes[answer.error ?? '']?.[0] === 'content') this.template = undefined;
      return handOver;
    } catch (error) {
      return handOverThatFailed(error);
    }
  }

  /** Zalo gives our reference back in its webhooks, and can't be asked by it. */
  lookUp(): Promise<LookUp> {
    return Promise.resolve({ kind: 'no-answer', code: 'not-supported' });
  }

  async stateOf(gatewayMessageId: string): Promise<TakenState> {
    const query = new URLSearchParams({ message_id: gatewayMessageId }).toString();
    try {
      const answer = await this.call({ method: 'GET', path: `/message/status?${query}` });
      return isNoToken(answer) ? { kind: 'no-answer', code: answer.code } : stateOf(answer);
    } catch (error) {
      return { kind: 'no-answer', code: codeOfFailure(error) };
    }
  }

  /** Whether a webhook is signed with this account's key. */
  isSigned(webhook: SignedWebhook): boolean {
    const form = signedAs(webhook, this.configuration);
    if (form === null) return false;
    if (this.notedForm !== form && this.configuration.webhookForm === undefined) {
      this.notedForm = form;
      const text = 'how Zalo signs its webhooks: can be pinned by the setting';
      this.parts.logger.info({ gateway: this.name, webhookForm: form }, text);
    }
    return true;
  }

  async close(): Promise<void> {
    await this.parts.tokens.close();
    await this.pool.destroy();
  }

  /**
   * What the template asks for; null where Zalo does not say: it checks the data itself, and a text that
   * is refused goes elsewhere all the same.
   */
  private async parameters(): Promise<TemplateParameter[] | null> {
    const { template } = this;
    if (template !== undefined && Date.now() < template.until) return template.parameters;
    this.readingTemplate ??= this.readTemplate().finally(() => (this.readingTemplate = undefined));
    return this.readingTemplate;
  }

  private async readTemplate(): Promise<TemplateParameter[] | null> {
    const { templateId } = this.configuration;
    const query = new URLSearchParams({ template_id: templateId }).toString();
    let parameters: TemplateParameter[] | null = null;
    try {
      const answer = await this.call({ method: 'GET', path: `/template/info/v2?${query}` });
      if (!isNoToken(answer)) parameters = readParameters(answer.data);
    } catch (error) {
      const code = codeOfFailure(error);
      this.parts.logger.warning({ gateway: this.name, code }, 'template not read');
    }
    const kept = templateKept[parameters === null ? 'unknown' : 'known'];
    this.template = { parameters, until: Date.now() + kept };
    return parameters;
  }

  /**
   * Makes a request with the present access token, and once more with another where Zalo takes it no more.
   * @returns what keeps us from having a token, where something does: then nothing was written out
   * @throws as `exchange` does
   */
  private async call(
    request: { method: 'GET' | 'POST'; path: string; body?: string },
    mayBegin?: () => boolean,
  ): Promise<ZaloAnswer | NoToken> {
    let stale: string | undefined;
    for (;;) {
      const token = await this.parts.tokens.take(stale);
      if (token.kind !== 'token') return token;
      const { statusCode, text } = await exchange(
        this.pool,
        this.signed(request, token.accessToken),
        mayBegin,
      );
      const answer = readAnswer(statusCode, text);
      if (stale !== undefined || !isOfToken(answer.error ?? '')) return answer;
      stale = token.accessToken;
    }
  }

  private signed(
    { method, path, body }: { method: 'GET' | 'POST'; path: string; body?: string },
    accessToken: string,
  ): Dispatcher.DispatchOptions {
    const { provesAppSecret, appSecret } = this.configuration;
    return {
      method,
      path: `${this.basePath}${path}`,
      headers: {
        access_token: accessToken,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(provesAppSecret
          ? { appsecret_proof: createHmac('sha256', appSecret).update(accessToken).digest('hex') }
          : {}),
      },
      ...(body === undefined ? {} : { body }),
    };
  }
}

type NoToken = Exclude<TakenToken, { kind: 'token' }>;

const isNoToken = (answer: ZaloAnswer | NoToken): answer is NoToken => 'kind' in answer;

import type { EsmsConfiguration } from '../../../platform/configuration/esms-configuration.js';
import type { GatewayMessage } from '../gateway.js';

/** eSMS takes Vietnamese numbers the way they are dialled; null for any other. */
export function phoneForEsms(address: string): string | null {
  return /^\+84\d{9}$/.test(address) ? `0${address.slice(3)}` : null;
}

/**
 * Whether a text has to go as Unicode. `à` and six other letters with marks are in the alphabet of
 * phones too, but eSMS speaks of accented and unaccented alone: then it costs more and arrives as it is.
 */
export function isUnicode(text: string): boolean {
  return !/^[\n\r\x20-\x7e]*$/.test(text);
}

/** The body of a customer-care message. Our reference is its request id, and its campaign to find it by. */
export function sendBody(
  message: GatewayMessage,
  phone: string,
  configuration: EsmsConfiguration,
  callbackUrl: string,
): string {
  return JSON.stringify({
    ApiKey: configuration.apiKey,
    SecretKey: configuration.secretKey,
    Content: message.text,
    Phone: phone,
    Brandname: configuration.brandname,
    SmsType: '2',
    IsUnicode: isUnicode(message.text) ? '1' : '0',
    Sandbox: configuration.sandbox ? '1' : '0',
    campaignid: message.reference,
    RequestId: message.reference,
    CallbackUrl: callbackUrl,
  });
}

/** An instant as eSMS writes it: Vietnam's time, without saying so. */
export function esmsTime(instant: Date): string {
  const vietnam = new Date(instant.getTime() + 7 * 60 * 60_000);
  return vietnam.toISOString().slice(0, 19).replace('T', ' ');
}

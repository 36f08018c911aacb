import { isVietnameseNetwork } from '@lien-lac/domain';
import type { HandOver, TakenState } from '../gateway.js';
import { readJsonObject } from '../http-exchange.js';
import { handOverOfCode } from './esms-codes.js';

/** eSMS writes numbers as text in some answers and as numbers in others. */
const asText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

/** eSMS does not say which HTTP status comes with which code: the body alone counts. */
export function readSendAnswer(statusCode: number, text: string): HandOver {
  const answer = readJsonObject(text);
  const code = asText(answer?.CodeResult);
  if (code === null) return { kind: 'ambiguous', code: `garbage-${statusCode}` };
  return handOverOfCode(code, asText(answer?.SMSID) || null);
}

/**
 * What `GetSendStatus` says. Status 4 is refused, 5 sent: then the two counts tell, which may count
 * parts and not people; 1, 2 and 7 are still under way.
 */
export function readStatusAnswer(text: string): TakenState {
  const answer = readJsonObject(text);
  const code = asText(answer?.CodeResponse) ?? asText(answer?.CodeResult);
  if (answer === undefined || code === null) return { kind: 'no-answer', code: 'garbage' };
  // 105 is also what one hears who asks too early.
  if (code === '105') return { kind: 'pending' };
  if (code !== '100') return { kind: 'no-answer', code: `esms-${code}` };
  if (Number(answer.SendStatus) === 4) return { kind: 'failed', code: 'esms-rejected' };
  if (Number(answer.SendStatus) !== 5) return { kind: 'pending' };
  const [succeeded, failed] = [Number(answer.SendSuccess), Number(answer.SendFailed)];
  if (succeeded > 0) return { kind: 'delivered' };
  return failed > 0 ? { kind: 'failed', code: 'esms-not-delivered' } : { kind: 'pending' };
}

/** One message of the list that `GetSmsSentData_V2` gives. */
export interface ListedMessage {
  campaign: string;
  smsId: string | null;
}

/** A page of that list; null where it is no such answer. */
export function readSentList(text: string): { total: number; messages: ListedMessage[] } | null {
  const answer = readJsonObject(text);
  if (answer === undefined || asText(answer.CodeResult) !== '100') return null;
  if (!Array.isArray(answer.SentData)) return null;
  const messages = (answer.SentData as unknown[]).map((entry) => {
    const { Campaign, ReferenceId } = (entry ?? {}) as Record<string, unknown>;
    return { campaign: asText(Campaign) ?? '', smsId: asText(ReferenceId) || null };
  });
  return { total: Number(answer.CountTotal) || 0, messages };
}

/**
 * What `GetTemplate` lists: a row for each network. Null where it is no such answer. Rows that can't be
 * understood are left out.
 */
export function readTemplates(text: string): { network: number; content: string }[] | null {
  const answer = readJsonObject(text);
  const code = asText(answer?.CodeResult) ?? asText(answer?.CodeResponse);
  const rows = answer?.BrandnameTemplates;
  if ((code !== null && code !== '100') || !Array.isArray(rows)) return null;
  return (rows as unknown[]).flatMap((row) => {
    const { NetworkID, TempContent } = (row ?? {}) as Record<string, unknown>;
    const [network, content] = [Number(NetworkID), asText(TempContent)?.trim() ?? ''];
    return isVietnameseNetwork(network) && content !== '' ? [{ network, content }] : [];
  });
}

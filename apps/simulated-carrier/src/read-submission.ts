import { findReceiptTarget, type ReceiptTarget } from './receipt-target.js';

/** A well-formed message as a client submits it. */
export interface Submission {
  readonly reference: string;
  readonly to: string;
  readonly text: string;
  readonly receiptTarget: ReceiptTarget | null;
}

/** `invalid`: not the agreed shape. `recipient`: no number we reach. `content`: no text we carry. */
export type SubmissionError = 'invalid' | 'recipient' | 'content';

const REFERENCE = /^[A-Z0-9]{1,48}$/;
const VIETNAMESE_NUMBER = /^\+84[0-9]{8,10}$/;
const LONGEST_TEXT_IN_UTF16_UNITS = 4000;

/** Reads the body of `POST /messages`: a JSON object `{ reference, to, text, receiptUrl? }`. */
export function readSubmission(body: string): Submission | SubmissionError {
  const fields = parseObject(body);
  if (fields === null) return 'invalid';
  const { reference, to, text, receiptUrl } = fields;
  if (typeof reference !== 'string' || !REFERENCE.test(reference)) return 'invalid';
  if (typeof to !== 'string' || typeof text !== 'string') return 'invalid';
  let receiptTarget: ReceiptTarget | null = null;
  if (receiptUrl !== undefined && receiptUrl !== null) {
    receiptTarget = findReceiptTarget(receiptUrl);
    if (receiptTarget === null) return 'invalid';
  }
  if (!VIETNAMESE_NUMBER.test(to)) return 'recipient';
  if (text === '' || text.length > LONGEST_TEXT_IN_UTF16_UNITS) return 'content';
  return { reference, to, text, receiptTarget };
}

function parseObject(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

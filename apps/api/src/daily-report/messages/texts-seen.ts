import { createHash } from 'node:crypto';
import type { ClassDay, StudentOfDay } from '../review/class-day.js';

/** A student's message as it would leave now. */
export function nextText({ edit, composed }: StudentOfDay): string {
  return edit?.text ?? composed.text;
}

/** What stands for all of a class's messages, so that what is sent is what somebody looked at. */
export function textsSeen({ lines }: ClassDay): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line.id}\n${nextText(line)}\n`);
  return hash.digest('base64url').slice(0, 22);
}

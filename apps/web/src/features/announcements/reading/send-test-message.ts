import type { Schemas } from '@lien-lac/contract';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import type { DraftPreviewBody } from './draft-preview-query.js';

/** Has the message that a preview shows sent to whoever asks. */
export function sendTestMessage(body: DraftPreviewBody): Promise<Schemas['TestMessageView']> {
  return answerOf(api.POST('/api/v1/announcement-test-messages', { body }));
}

import type { Language } from '../platform/messages/language.js';
import type { MessageTable } from '../platform/messages/message-registry.js';

/** The words of one language; the other one's are not fetched. */
export async function loadMessages(language: Language): Promise<MessageTable> {
  const { default: table } = await (language === 'vi'
    ? import('./messages.vi.js')
    : import('./messages.en.js'));
  return table;
}

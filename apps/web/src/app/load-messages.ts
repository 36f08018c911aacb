import type { FeatureName } from '../platform/messages/message-registry.js';
import { MessageStore } from '../platform/messages/message-store.js';
import { featureMessages } from './feature-messages.js';

/** The words of the app in one language; the other one's are not fetched. */
export const messageStore = new MessageStore({
  first: async (language) => {
    const { default: table } = await (language === 'vi'
      ? import('./messages.vi.js')
      : import('./messages.en.js'));
    return table;
  },
  ofFeature: async (language, feature) => {
    const { default: messages } = await featureMessages[feature][language]();
    return messages;
  },
});

/** A page, or a part of one, and the words of its feature, at once. */
export async function withMessages<Part>(feature: FeatureName, part: Promise<Part>): Promise<Part> {
  const [loaded] = await Promise.all([part, messageStore.load(feature)]);
  return loaded;
}

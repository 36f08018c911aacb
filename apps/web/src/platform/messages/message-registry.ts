/**
 * Every message there is, by the feature that it belongs to. `src/app/messages.vi.ts` and
 * `src/app/feature-messages.ts` fill it from the features' files, since only the app knows the features.
 */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface MessageRegistry {}

type KeysOf<Registry> = {
  [Feature in keyof Registry & string]: `${Feature}.${keyof Registry[Feature] & string}`;
}[keyof Registry & string];

/** `announcements.submit`: the feature, then the key in its file. */
export type MessageKey = KeysOf<MessageRegistry>;

/** The features whose words are fetched with their pages. */
export type FeatureName = Exclude<keyof MessageRegistry, 'app' | 'components'>;

/** The messages of one language, by feature and key. */
export type MessageTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

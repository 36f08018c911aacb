import type { Language } from './language.js';
import type { FeatureName, MessageTable } from './message-registry.js';

/** Where words come from; the app knows the files. */
export interface MessageSource {
  /** What any page may say: the shell's words, the parts' words, and the features' menus. */
  first: (language: Language) => Promise<MessageTable>;
  /** What the pages of one feature say. */
  ofFeature: (
    language: Language,
    feature: FeatureName,
  ) => Promise<Readonly<Record<string, string>>>;
}

/** The language, and what has been fetched of it. */
export interface Words {
  language: Language;
  table: MessageTable;
}

/**
 * The words that are here. A feature's come with its pages, so that a page is not made slower by the
 * words of another.
 */
export class MessageStore {
  readonly #source: MessageSource;
  readonly #listeners = new Set<() => void>();
  /** The features whose pages were opened: what another language has to bring as well. */
  readonly #wanted = new Set<FeatureName>();
  #fetched = new Set<string>();
  #words: Words | undefined;
  /** The language that was asked for last, while it is on its way. */
  #next: Language | undefined;

  constructor(source: MessageSource) {
    this.#source = source;
  }

  /** @throws Error before the first words are there */
  get words(): Words {
    if (this.#words === undefined) throw new Error('No language was opened yet.');
    return this.#words;
  }

  readonly current = (): Words => this.words;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Changes the language as a whole: until every word that the open pages need is there, the old one stays.
   * Of two changes the later one holds.
   */
  async open(language: Language): Promise<void> {
    this.#next = language;
    const first = await this.#source.first(language);
    const features: Record<string, Readonly<Record<string, string>>> = {};
    // A page may be opened while the words are on their way.
    for (let missing = this.#missing(features); missing.length > 0;) {
      const found = await Promise.all(
        missing.map((feature) => this.#source.ofFeature(language, feature)),
      );
      missing.forEach((feature, place) => (features[feature] = found[place] ?? {}));
      missing = this.#missing(features);
    }
    if (this.#next !== language) return;
    this.#fetched = new Set(Object.keys(features));
    let table = first;
    for (const [feature, messages] of Object.entries(features)) {
      table = withWords(table, feature, messages);
    }
    this.#put({ language, table });
  }

  /** Fetches the words of a feature, unless they are here. */
  async load(feature: FeatureName): Promise<void> {
    this.#wanted.add(feature);
    if (this.#fetched.has(feature)) return;
    const { language } = this.words;
    const messages = await this.#source.ofFeature(language, feature);
    // The language changed meanwhile, and brought the words of this feature along.
    if (this.words.language !== language || this.#fetched.has(feature)) return;
    this.#fetched.add(feature);
    this.#put({ language, table: withWords(this.words.table, feature, messages) });
  }

  #missing(features: Readonly<Record<string, unknown>>): FeatureName[] {
    return [...this.#wanted].filter((feature) => features[feature] === undefined);
  }

  #put(words: Words): void {
    this.#words = words;
    for (const listener of this.#listeners) listener();
  }
}

function withWords(
  table: MessageTable,
  feature: string,
  messages: Readonly<Record<string, string>>,
): MessageTable {
  return { ...table, [feature]: { ...table[feature], ...messages } };
}

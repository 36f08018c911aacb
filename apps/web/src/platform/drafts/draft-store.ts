/**
 * What was typed and not yet handed in, for as long as the tab is open. It is kept under the person's
 * account: on a shared computer nobody finds another one's words.
 */
export class DraftStore {
  constructor(
    private readonly storage: Pick<
      Storage,
      'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'
    >,
    private readonly accountId: string,
  ) {}

  /** The draft of that name, or undefined. */
  read<Value>(name: string): Value | undefined {
    try {
      const text = this.storage.getItem(this.key(name));
      return text === null ? undefined : (JSON.parse(text) as Value);
    } catch {
      return undefined;
    }
  }

  write(name: string, value: unknown): void {
    try {
      this.storage.setItem(this.key(name), JSON.stringify(value));
    } catch {
      // A full or forbidden storage: the page itself still has it.
    }
  }

  remove(name: string): void {
    this.storage.removeItem(this.key(name));
  }

  /** Everything of this person, at sign-out. */
  removeAll(): void {
    const keys = Array.from({ length: this.storage.length }, (_, place) => this.storage.key(place));
    for (const key of keys)
      if (key?.startsWith(this.key('')) === true) this.storage.removeItem(key);
  }

  private key(name: string): string {
    return `lien-lac.draft.${this.accountId}.${name}`;
  }
}

interface Waiting<Item> {
  item: Item;
  written: () => void;
  failed: (error: unknown) => void;
}

/**
 * Writes things as they come, many in one statement: while one batch is being written the next one
 * gathers.
 */
export class GatheredWrites<Item> {
  private waiting: Waiting<Item>[] = [];
  private writing = false;

  constructor(private readonly write: (items: Item[]) => Promise<void>) {}

  /** Resolves when the item is written. */
  add(item: Item): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ item, written, failed });
      if (!this.writing) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    // A turn of the event loop lets the others of the same moment in.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.write(batch.map(({ item }) => item));
        for (const { written } of batch) written();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.writing = false;
  }
}

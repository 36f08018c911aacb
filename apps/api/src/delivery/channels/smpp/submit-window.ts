/**
 * How many submissions one connection may have without an answer. Whoever wants places waits its turn;
 * a message in many parts gets all of its places at once, and more than there are only alone.
 */
export class SubmitWindow {
  private taken = 0;
  private open = true;
  private readonly waiting: { places: number; go: (granted: boolean) => void }[] = [];

  /** @param isClear whether what was written before has left this process */
  constructor(
    private readonly size: number,
    private readonly isClear: () => boolean,
  ) {}

  /** Takes the places where they are free and nobody waits for them. */
  takeNow(places: number): boolean {
    if (!this.open || this.waiting.length > 0 || !this.isFree(places)) return false;
    this.taken += places;
    return true;
  }

  /** Resolves when the places are taken; to false where the connection is gone. */
  take(places: number): Promise<boolean> {
    return new Promise((go) => {
      this.waiting.push({ places, go });
      this.look();
    });
  }

  giveBack(places: number): void {
    this.taken -= places;
    this.look();
  }

  /** Lets in whoever there is room for, in their order. */
  look(): void {
    while (this.open) {
      const [next] = this.waiting;
      if (next === undefined || !this.isFree(next.places)) return;
      this.waiting.shift();
      this.taken += next.places;
      next.go(true);
    }
    for (const { go } of this.waiting.splice(0)) go(false);
  }

  private isFree(places: number): boolean {
    return this.isClear() && (this.taken === 0 || this.taken + places <= this.size);
  }

  close(): void {
    this.open = false;
    this.look();
  }
}

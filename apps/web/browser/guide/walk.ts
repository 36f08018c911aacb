import type { Locator, Page } from 'playwright-core';
import type { Look } from '../support/look.js';

/** A way through the pages that the guide in `docs/huong-dan` tells of. */
export interface Walk {
  /** A window of its own, in which nobody is signed in unless told. */
  open: (look: Partial<Look>) => Promise<Page>;
  /**
   * What the page shows at this point, under the name that the guide calls it by.
   * @param mark what the reader is to press next
   */
  picture: (page: Page, name: string, mark?: Locator) => Promise<void>;
}

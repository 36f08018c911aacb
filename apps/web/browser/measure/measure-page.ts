import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { type Look, openWindow, settled } from '../support/look.js';

/** How much slower than this machine the processor is that a page is measured on. */
export const slowedBy = 4;

/** How long nothing holds the page up, once it answers a hand, in milliseconds. */
const quietMilliseconds = 500;

/** What one opening of a page cost, with an empty cache. */
export interface PageCost {
  /** Milliseconds until something can be read. */
  firstPaint: number;
  /** Milliseconds until the page answers a hand without delay. */
  interactive: number;
  /** Bytes of JavaScript, gzip. */
  scripts: number;
}

/** What a page notes of itself from its first line on. */
interface Notes {
  firstPaint: number | undefined;
  longTasks: { start: number; end: number }[];
}

/** Opens a page on a slowed processor and says what that cost. */
export async function measurePage(browser: Browser, look: Look, path: string): Promise<PageCost> {
  const { context, page } = await openWindow(browser, look);
  try {
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await page.addInitScript(() => {
      const notes: Notes = { firstPaint: undefined, longTasks: [] };
      (window as unknown as { notes: Notes }).notes = notes;
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) {
          notes.longTasks.push({ start: startTime, end: startTime + duration });
        }
      }).observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((list) => {
        notes.firstPaint ??= list.getEntriesByName('first-contentful-paint')[0]?.startTime;
      }).observe({ type: 'paint', buffered: true });
    });
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });
    await page.goto(path);
    await settled(page);
    await page.waitForTimeout(quietMilliseconds);
    const notes = await page.evaluate(() => (window as unknown as { notes: Notes }).notes);
    if (notes.firstPaint === undefined) throw new Error(`${path} painted nothing.`);
    return {
      firstPaint: notes.firstPaint,
      interactive: interactiveAt(notes.firstPaint, notes.longTasks),
      scripts: (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0),
    };
  } finally {
    await context.close();
  }
}

/**
 * The end of the last task of over 50 ms before half a second without any, counted from the first paint:
 * the time to interactive of Lighthouse, without its look at the network.
 */
function interactiveAt(firstPaint: number, longTasks: Notes['longTasks']): number {
  let free = firstPaint;
  for (const { start, end } of longTasks) {
    if (start - free >= quietMilliseconds) break;
    free = Math.max(free, end);
  }
  return free;
}

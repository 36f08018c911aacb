import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** Letters stay sharp, and a picture of a desk has some 50 KB. */
const quality = 70;

/** Draws a frame around what is to be pressed next, and keeps what the window shows as WebP. */
export async function takePicture(
  page: Page,
  file: string,
  mark: Locator | undefined,
): Promise<void> {
  await mark?.scrollIntoViewIfNeeded();
  const place = await mark?.boundingBox();
  if (place) await page.evaluate(drawFrame, place);
  await page.evaluate(untilDrawn);
  // Playwright itself writes no WebP, in which a picture is a third of its PNG.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await session.detach();
  await writeFile(file, Buffer.from(data, 'base64'));
  await page.evaluate(() => document.getElementById('guide-frame')?.remove());
}

/** Above everything, so that no list or bar cuts it off. */
function drawFrame({ x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>): void {
  const frame = document.createElement('div');
  frame.id = 'guide-frame';
  Object.assign(frame.style, {
    ...{ position: 'fixed', zIndex: '2147483647', pointerEvents: 'none', boxSizing: 'border-box' },
    ...{ left: `${x - 5}px`, top: `${y - 5}px` },
    ...{ width: `${width + 10}px`, height: `${height + 10}px` },
    ...{ border: '4px solid #d9480f', borderRadius: '12px' },
  });
  document.body.append(frame);
}

/** On a busy machine a part that scrolls by itself is drawn a frame later than what is around it. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)));
  });
}

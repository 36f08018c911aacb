import type { Started } from './started.js';

export default async function stopSchool(): Promise<void> {
  const { browserTests } = globalThis as { browserTests?: Started };
  await browserTests?.browser.close();
  await browserTests?.school.stop();
}

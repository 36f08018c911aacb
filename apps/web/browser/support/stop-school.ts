import type { Started } from './started.js';

export default async function stopSchools(): Promise<void> {
  const { browserTests } = globalThis as { browserTests?: Started };
  await browserTests?.browser.close();
  await browserTests?.schoolServer.close();
  await Promise.all(browserTests?.schools.map((school) => school.stop()) ?? []);
}

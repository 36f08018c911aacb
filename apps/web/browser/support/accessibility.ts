import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/**
 * What axe finds wrong with the page as it stands now, one line for each place; none when nothing.
 * The rules of WCAG 2.2 A and AA, and the good practices.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Through the developer tools, since the page itself lets no foreign script in; half a megabyte, once a page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (asked) =>
      (window as unknown as { axe: { run: (asked: object) => Promise<AxeResults> } }).axe.run(
        asked,
      ),
    // What passes need not be told, nor where it stands: that is most of the work.
    { resultTypes: ['violations'], selectors: false, preload: false },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) =>
      `${id}: ${help}: ${html} ${failureSummary ?? ''}`.replace(/\s+/g, ' '),
    ),
  );
}

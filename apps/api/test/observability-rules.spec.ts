import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ObservabilityFile, observabilityFiles } from './support/observability-files.js';

const folder = fileURLToPath(new URL('../../../deploy/observability/', import.meta.url));

/** Whether this machine has Prometheus' own checker; `.ci/run` brings it along. */
const hasPromtool = spawnSync('promtool', ['--version'], { stdio: 'ignore' }).status === 0;
const promtool = (...words: string[]): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync('promtool', words, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

interface Panel {
  title: string;
  targets?: { expr: string }[];
}

const dashboardQueries = (): { title: string; expr: string }[] =>
  observabilityFiles()
    .filter(({ path }) => path.startsWith('grafana/dashboards/'))
    .flatMap(({ text }) => (JSON.parse(text) as { panels: Panel[] }).panels)
    .flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ title, expr })));

/** What is true of the whole school is told by every API: added up it would be a lie. */
function addedUp({ path, text }: ObservabilityFile): string[] {
  const queries = text.split('\n').filter((line) => !line.includes('series:'));
  return queries.flatMap((line) =>
    [...line.matchAll(/(.{0,60})\b(lien_lac_school_\w+)/g)]
      .filter(([, before = '']) => !/(?:absent|max(?: by \([a-z, ]+\))?) ?\($/.test(before))
      .filter(() => !line.trim().startsWith('#'))
      .map(([, , name]) => `${path}: take ${name} by max, as every API tells the same.`),
  );
}

describe('the rules and the dashboard', () => {
  it('take what is true of the whole school by max', () => {
    const files = observabilityFiles();
    expect(files.flatMap(addedUp)).toEqual([]);
    const planted = { path: 'planted', text: 'expr: sum(lien_lac_school_messages_unknown) > 0' };
    expect(addedUp(planted)).toHaveLength(1);
    expect(dashboardQueries().length).toBeGreaterThan(20);
  });

  (hasPromtool ? it : it.skip)('are what promtool takes, and alert as they should', () => {
    const checks = [
      promtool('check', 'config', join(folder, 'prometheus/prometheus.yml')),
      promtool('check', 'rules', join(folder, 'prometheus/rules/lien-lac.rules.yml')),
      promtool('test', 'rules', join(folder, 'prometheus/tests/lien-lac.test.yml')),
    ];
    for (const { status, said } of checks) expect([status, said]).toEqual([0, expect.anything()]);
  });

  (hasPromtool ? it : it.skip)('ask what Prometheus understands', () => {
    // As a dashboard's queries are nobody's file, they are checked as the rules they could be.
    const own = mkdtempSync(join(tmpdir(), 'lien-lac-dashboard-'));
    const file = join(own, 'dashboard.yml');
    const check = (queries: { title: string; expr: string }[]) => {
      const rules = queries.map(({ title, expr }, place) => ({
        record: `panel_${place}`,
        labels: { title },
        expr: expr.replaceAll('$__rate_interval', '1m'),
      }));
      writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules }] }));
      return promtool('check', 'rules', file);
    };
    expect(check(dashboardQueries())).toMatchObject({ status: 0 });
    expect(check([{ title: 'planted', expr: 'sum by (rate(x[5m])' }]).status).not.toBe(0);
    rmSync(own, { recursive: true });
  });
});

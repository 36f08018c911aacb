import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../deploy/observability/', import.meta.url);

export interface ObservabilityFile {
  /** From its folder. */
  path: string;
  text: string;
}

/** The rules and dashboards that a school's Prometheus and Grafana get. */
export function observabilityFiles(): ObservabilityFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ya?ml|json)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}

/** The names under which an answer to Prometheus has values, those of a histogram's parts among them. */
export function metricNames(exposition: string): Set<string> {
  const names = new Set<string>();
  for (const [, name = '', kind] of exposition.matchAll(/^# TYPE (\w+) (\w+)$/gm)) {
    names.add(name);
    if (kind === 'histogram') {
      for (const part of ['bucket', 'sum', 'count']) names.add(`${name}_${part}`);
    }
  }
  return names;
}

/** The metrics of ours that a file names and no process has, each with the mend. */
export function missingMetrics(
  files: readonly ObservabilityFile[],
  present: ReadonlySet<string>,
): string[] {
  return files.flatMap(({ path, text }) => {
    const named = new Set(text.match(/\blien_lac_\w*[a-z]\b/g) ?? []);
    return [...named]
      .filter((name) => !present.has(name))
      .map((name) => `${path} names ${name}, which no process has: bring the two into line.`);
  });
}

import type { ReactElement, ReactNode } from 'react';
import { type PlotRow, type PlotSeries, totalOf } from './plot-rows.js';
import styles from './plots.module.css';
import { Swatch } from './swatch.js';

/** A further number of a row, without a part in its bar. */
export interface PlotFigure<Row> {
  key: string;
  heading: string;
  value: (row: Row) => ReactNode;
}

/**
 * Bars that are a table: under the name of each row its bar, beside it the numbers, so that whoever
 * sees no bars reads the same.
 * @param whole how much the longest bar stands for; the largest sum of a row unless told
 */
export function BarTable<Row extends PlotRow>({
  label,
  heading,
  series,
  rows,
  nameOf = (row) => row.label,
  figures = [],
  whole,
}: {
  label: string;
  /** Of the names of the rows. */
  heading: string;
  series: readonly PlotSeries[];
  rows: readonly Row[];
  /** A link, where a row leads somewhere. */
  nameOf?: (row: Row) => ReactNode;
  figures?: readonly PlotFigure<Row>[];
  whole?: (row: Row) => number;
}): ReactElement {
  const most = Math.max(1, ...rows.map(totalOf));
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {series.map((one) => (
            <th key={one.key} scope="col">
              <Swatch tone={one.tone} /> {one.label}
            </th>
          ))}
          {figures.map((figure) => (
            <th key={figure.key} scope="col">
              {figure.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {nameOf(row)}
              <Bar row={row} series={series} whole={whole?.(row) ?? most} />
            </th>
            {series.map((one, place) => (
              <td key={one.key}>{row.counts?.[place] ?? '–'}</td>
            ))}
            {figures.map((figure) => (
              <td key={figure.key}>{figure.value(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({
  row,
  series,
  whole,
}: {
  row: PlotRow;
  series: readonly PlotSeries[];
  whole: number;
}): ReactElement | null {
  if (totalOf(row) === 0) return null;
  return (
    <div aria-hidden className={styles.bar}>
      {(row.counts ?? []).map((count, place) =>
        count === 0 ? null : (
          <span
            key={series[place]!.key}
            className={styles.part}
            data-tone={series[place]!.tone}
            style={{ width: `${(count / whole) * 100}%` }}
          />
        ),
      )}
    </div>
  );
}

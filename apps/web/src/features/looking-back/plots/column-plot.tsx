import { type ReactElement, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { type PlotRow, type PlotSeries, topOfScale, totalOf } from './plot-rows.js';
import styles from './plots.module.css';
import { Swatch } from './swatch.js';

export interface PlotColumn extends PlotRow {
  /** Under the column; most have none, so that they don't run into each other. */
  mark: string | null;
}

/** Columns over time, each of several parts. A reader of the screen has the table, others on request. */
export function ColumnPlot({
  label,
  heading,
  unknown,
  series,
  columns,
}: {
  label: string;
  /** Of the names of the columns. */
  heading: string;
  /** What a column without counts means. */
  unknown: string;
  series: readonly PlotSeries[];
  columns: readonly PlotColumn[];
}): ReactElement {
  const { t, format } = useMessages();
  const [asTable, setAsTable] = useState(false);
  const top = topOfScale(Math.max(0, ...columns.map(totalOf)));
  const sumOf = (place: number): number =>
    columns.reduce((sum, { counts }) => sum + (counts?.[place] ?? 0), 0);
  const table = (
    <table className={styles.table}>
      <caption className={styles.hidden}>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {series.map((one) => (
            <th key={one.key} scope="col">
              {one.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ key, label: name, counts }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {counts === null ? (
              <td colSpan={series.length}>{unknown}</td>
            ) : (
              counts.map((count, place) => <td key={series[place]!.key}>{count}</td>)
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div className={styles.figure}>
      <ul className={styles.legend}>
        {series.map((one, place) => (
          <li key={one.key}>
            <Swatch tone={one.tone} />
            {one.label} <b>{format.number(sumOf(place))}</b>
          </li>
        ))}
      </ul>
      {asTable ? null : (
        <div aria-hidden className={styles.plot}>
          <div className={styles.scale}>
            <span>{format.number(top)}</span>
            <span>{format.number(top / 2)}</span>
            <span>0</span>
          </div>
          <div className={styles.columns}>
            {columns.map(({ key, label: name, counts }) => (
              <div
                key={key}
                className={styles.column}
                title={counts === null ? `${name}: ${unknown}` : name}
                data-unknown={counts === null || undefined}
              >
                {[...(counts ?? []).entries()]
                  .reverse()
                  .map(([place, count]) =>
                    count === 0 ? null : (
                      <span
                        key={series[place]!.key}
                        className={styles.part}
                        data-tone={series[place]!.tone}
                        style={{ height: `${(count / top) * 100}%` }}
                      />
                    ),
                  )}
              </div>
            ))}
          </div>
          <div className={styles.days}>
            {columns.map(({ key, mark }) => (
              <span key={key}>{mark}</span>
            ))}
          </div>
        </div>
      )}
      <div className={asTable ? undefined : styles.hidden}>{table}</div>
      <p>
        <LinkButton onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'looking-back.as-plot' : 'looking-back.as-table')}
        </LinkButton>
      </p>
    </div>
  );
}

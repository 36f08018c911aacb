import type { ReactElement } from 'react';
import type { PlotTone } from './plot-rows.js';
import styles from './plots.module.css';

/** What the parts of one series look like. */
export function Swatch({ tone }: { tone: PlotTone }): ReactElement {
  return <span aria-hidden className={`${styles.part} ${styles.swatch}`} data-tone={tone} />;
}

import type { ReactElement } from 'react';
import { LoadingLines } from '../../components/loading-lines.js';
import styles from './states.module.css';

/** Holds the place of a page that is on its way. */
export function PagePending(): ReactElement {
  return (
    <div className={styles.pending}>
      <LoadingLines />
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import styles from './school-mark.module.css';

/** The name of the system, which leads home. */
export function SchoolMark(): ReactElement {
  return (
    <Link to="/" className={styles.mark}>
      Liên Lạc
    </Link>
  );
}

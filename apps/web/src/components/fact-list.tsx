import type { ReactElement, ReactNode } from 'react';
import styles from './fact-list.module.css';

/** One thing that a person wants to know. */
export interface Fact {
  label: string;
  value: ReactNode;
}

/** Facts in the order in which they matter. */
export function FactList({ facts }: { facts: readonly Fact[] }): ReactElement {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

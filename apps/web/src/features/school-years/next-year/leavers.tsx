import { type ReactElement, type ReactNode, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import pane from '../../../components/pane.module.css';
import { useMessages } from '../../../platform/messages/messages.js';
import type { RollOver } from './choices.js';
import styles from './next-year-page.module.css';

/** Who has no class in the next year: who graduates, and whose way is not clear. */
export function Leavers({
  preview: { leftOut, graduates },
}: {
  preview: RollOver;
}): ReactElement | null {
  const { t } = useMessages();
  if (leftOut.length + graduates.length === 0) return null;
  return (
    <section className={pane.pane} aria-labelledby="leavers">
      <h2 id="leavers">{t('school-years.people.title')}</h2>
      {leftOut.length === 0 ? null : (
        <div>
          <p>{t('school-years.people.left-out', { count: leftOut.length })}</p>
          <Folded label={t('school-years.people.see', { count: leftOut.length })}>
            {leftOut.map(({ studentId, fullName, className, reason }) => (
              <li key={studentId}>
                {fullName} ({className}): {t(`school-years.left-out.${reason}`)}
              </li>
            ))}
          </Folded>
        </div>
      )}
      {graduates.length === 0 ? null : (
        <div>
          <p>{t('school-years.people.graduates', { count: graduates.length })}</p>
          <Folded label={t('school-years.people.see', { count: graduates.length })}>
            {graduates.map(({ studentId, fullName, className }) => (
              <li key={studentId}>
                {fullName} ({className})
              </li>
            ))}
          </Folded>
        </div>
      )}
    </section>
  );
}

/** A long list of names, for whoever wants to see them. */
function Folded({ label, children }: { label: string; children: ReactNode }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {label}
      </LinkButton>
      {isOpen ? <ul className={styles.names}>{children}</ul> : null}
    </>
  );
}

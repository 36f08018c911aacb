import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PageTitle } from '../../components/page-title.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import { ClassFilter } from './class-filter.js';
import { ConfirmationDesk } from './desk/confirmation-desk.js';
import { OriginFilter } from './desk/origin-filter.js';
import { ExportStudents } from './exports/export-students.js';
import { NeedTabs } from './need-tabs.js';
import { OtherYear } from './other-year.js';
import { StudentSearch } from './student-search.js';
import { StudentsFound } from './students-found.js';
import styles from './students-page.module.css';
import { useSettled } from './use-settled.js';

const route = getRouteApi('/signed-in/students');

/** Every student whom this person may see, and the numbers that wait to be confirmed. */
export function StudentsPage(): ReactElement {
  const { t } = useMessages();
  const filter = route.useSearch();
  const seesPhones = useMay('contact.read') !== 'names-and-classes';
  const confirms = useMay('contact.confirm') !== undefined && filter.needs === 'confirmation';
  const moves = useMay('student.move') !== undefined;
  const readsYears = useMay('contact.read') !== 'own-class';
  const isPlain = filter.needs === undefined && filter.schoolYear === undefined;
  // It outlives a reload and the way back, on this device and in this tab alone.
  const search = useDraft('students.search', '');
  const q = useSettled(search.value.trim());
  return (
    <div className={styles.page}>
      <PageTitle>{t(confirms ? 'students.title-confirm' : 'students.title')}</PageTitle>
      {filter.schoolYear !== undefined ? (
        <OtherYear schoolYear={filter.schoolYear} />
      ) : seesPhones ? (
        <NeedTabs filter={filter} />
      ) : null}
      <div className={styles.filters} data-narrows={confirms || undefined}>
        <StudentSearch value={search.value} seesPhones={seesPhones} onChange={search.set} />
        <ClassFilter filter={filter} byGrade={!confirms} />
        {confirms ? <OriginFilter filter={filter} /> : null}
      </div>
      <div className={styles.tools}>
        {filter.schoolYear === undefined ? (
          <ExportStudents filter={filter} q={q} isDesk={confirms} />
        ) : null}
        {moves && isPlain ? <Link to="/departures">{t('students.departures.title')}</Link> : null}
        {isPlain && readsYears ? <Link to="/school-years">{t('students.year.others')}</Link> : null}
      </div>
      {confirms ? (
        <ConfirmationDesk filter={filter} q={q} onClearSearch={search.clear} />
      ) : (
        <StudentsFound filter={filter} q={q} seesPhones={seesPhones} onClearSearch={search.clear} />
      )}
    </div>
  );
}

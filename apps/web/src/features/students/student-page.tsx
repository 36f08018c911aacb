import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import { GuardianCard } from './guardian-card.js';
import { AddGuardian } from './guardians/add-guardian.js';
import { StudentMoves } from './moves/student-moves.js';
import { useMay } from '../../platform/session/session.js';
import { OtherYear } from './other-year.js';
import { ReachMark } from './reach-mark.js';
import { studentQuery, type StudentDetail } from './student-queries.js';
import { StudentHistory } from './student-history.js';
import styles from './student-page.module.css';

const route = getRouteApi('/signed-in/students/$id');

/** A student with guardians, numbers, and what was done about them. */
export function StudentPage(): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const { id } = route.useParams();
  const { schoolYear } = route.useSearch();
  const student = useQuery(studentQuery(id, schoolYear));
  const seesWeeks = useMay('daily-report.read') !== undefined && schoolYear === undefined;
  if (student.data === undefined) {
    return (
      <div className={styles.page}>
        <PageTitle>{t('students.one.title')}</PageTitle>
        {student.isError ? (
          <>
            <ErrorNotice error={student.error} retry={() => void student.refetch()} />
            <p>
              <Link to="/students">{t('students.one.back')}</Link>
            </p>
          </>
        ) : (
          <LoadingLines lines={4} />
        )}
      </div>
    );
  }
  const { fullName, reach, note, guardians, history, enrolments } = student.data;
  return (
    <div className={styles.page}>
      <PageTitle lead={leadOf(student.data, messages)}>{fullName}</PageTitle>
      {schoolYear === undefined ? null : <OtherYear schoolYear={schoolYear} />}
      {reach === undefined ? null : (
        <p>
          <ReachMark reach={reach} />
        </p>
      )}
      {seesWeeks ? (
        <p>
          <Link to="/looking-back/students/$id" params={{ id }}>
            {t('students.one.weeks')}
          </Link>
        </p>
      ) : null}
      {note === null || note === undefined ? null : <p className={styles.note}>{note}</p>}
      <section className={styles.part} aria-labelledby="guardians">
        <h2 id="guardians">{t('students.one.guardians')}</h2>
        {guardians.length === 0 ? <p className={styles.none}>{t('students.one.nobody')}</p> : null}
        {guardians.map((guardian) => (
          <GuardianCard key={guardian.id} guardian={guardian} student={student.data} />
        ))}
        {/* Another year is there to be read. */}
        {schoolYear === undefined ? <AddGuardian student={student.data} /> : null}
      </section>
      {schoolYear === undefined ? <StudentMoves student={student.data} /> : null}
      {enrolments === undefined || enrolments.length < 2 ? null : (
        <Enrolments enrolments={enrolments} />
      )}
      {history === undefined || history.length === 0 ? null : (
        <StudentHistory history={history} guardians={guardians} />
      )}
    </div>
  );
}

/** Class, teacher, code, birthday: what tells one student from another. */
function leadOf(
  { className, homeroomTeacherName, code, dateOfBirth, gender }: StudentDetail,
  { t, format }: Messages,
): string {
  return [
    t('students.one.class', { class: className }),
    ...(homeroomTeacherName === null
      ? []
      : [t('students.one.teacher', { name: homeroomTeacherName })]),
    ...(code === null || code === undefined ? [] : [code]),
    ...(dateOfBirth === null || dateOfBirth === undefined
      ? []
      : [t('students.one.born', { date: format.date(dateOfBirth) })]),
    ...(gender === null || gender === undefined ? [] : [t(`students.gender.${gender}`)]),
  ].join(' · ');
}

function Enrolments({
  enrolments,
}: {
  enrolments: NonNullable<StudentDetail['enrolments']>;
}): ReactElement {
  const { t, format } = useMessages();
  return (
    <section className={styles.part} aria-labelledby="enrolments">
      <h2 id="enrolments">{t('students.one.enrolments')}</h2>
      <ul className={styles.lines}>
        {enrolments.map(({ className, schoolYear, from, until }) => (
          <li key={`${className} ${from}`}>
            <strong>{className}</strong>{' '}
            {t('students.one.school-year', {
              years: `${schoolYear}–${schoolYear + 1}`,
              from: format.date(from),
            })}
            {until === null ? null : ` ${t('students.one.until', { date: format.date(until) })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

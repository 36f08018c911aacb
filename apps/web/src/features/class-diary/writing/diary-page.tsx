import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useDiaryKeeper } from '../keeping/use-diary-keeper.js';
import { closedWords } from '../list/closed-words.js';
import { DayLinks } from '../list/day-links.js';
import { type ClassDiaryView, diaryQuery } from '../reading/diary-queries.js';
import { Conflicts } from './conflicts.js';
import { DefaultLine } from './default-line.js';
import styles from './diary-page.module.css';
import { HandIn } from './hand-in.js';
import { HandedIn } from './handed-in.js';
import { LessonNotes } from './lesson-notes.js';
import { SaveLine } from './save-line.js';
import { StudentList } from './student-list.js';
import { TimeLeft } from './time-left.js';

const route = getRouteApi('/signed-in/class-diaries/$classId/$date');

/** The day of a class: who was there and what there is to say, and giving it to the comms team. */
export function DiaryPage(): ReactElement {
  const { t } = useMessages();
  const { classId, date } = route.useParams();
  const diary = useQuery(diaryQuery(classId, date));
  if (diary.data !== undefined) return <Diary key={`${classId} ${date}`} opened={diary.data} />;
  return (
    <div className={styles.page}>
      <PageTitle>{t('class-diary.menu')}</PageTitle>
      {diary.isError ? (
        <ErrorNotice error={diary.error} retry={() => void diary.refetch()} />
      ) : (
        <LoadingLines lines={8} />
      )}
    </div>
  );
}

function Diary({ opened }: { opened: ClassDiaryView }): ReactElement {
  const { t } = useMessages();
  const { keeper, view, content, conflicts, saveState, error } = useDiaryKeeper(opened);
  const { classId, date, closedBecause } = view;
  const isEmpty =
    closedBecause !== null && closedBecause !== 'diary.day-over' && view.status === 'draft';
  // Whoever only looks into a teacher's diary does not write in it by a slip of the finger.
  const [standsIn, setStandsIn] = useState(false);
  const mayWrite = view.can.write && (!view.writesForTeacher || standsIn);
  const edit = mayWrite ? (next: typeof content): void => keeper.edit(next) : undefined;
  return (
    <div className={styles.page}>
      <PageTitle lead={<TimeLeft view={view} />}>
        {t('class-diary.title', { class: view.className })}
      </PageTitle>
      <DayLinks date={date} now={view.now} classId={classId}>
        {isEmpty ? null : (
          <Link
            to="/class-diaries/$classId/$date/print"
            params={{ classId, date }}
            className={styles.print}
          >
            {t('class-diary.print.open')}
          </Link>
        )}
      </DayLinks>
      {isEmpty ? (
        <EmptyState title={t(closedWords[closedBecause])} />
      ) : (
        <>
          <HandedIn view={view} onMoved={(moved) => keeper.take(moved)} />
          {view.writesForTeacher && view.can.write ? (
            <div className={styles.note}>
              <p>{t(standsIn ? 'class-diary.for-teacher' : 'class-diary.for-teacher-offer')}</p>
              {standsIn ? null : (
                <Button
                  variant="default"
                  className={styles.standIn}
                  onClick={() => setStandsIn(true)}
                >
                  {t('class-diary.for-teacher-begin')}
                </Button>
              )}
            </div>
          ) : null}
          <ErrorNotice error={error} />
          <SaveLine saveState={saveState} isShown={mayWrite || saveState !== 'saved'} />
          <Conflicts
            conflicts={conflicts}
            students={view.students}
            onChoose={(conflict, whose) => keeper.choose(conflict, whose)}
          />
          {view.students.length === 0 ? (
            <EmptyState title={t('class-diary.no-students')} />
          ) : (
            <StudentList view={view} content={content} onEdit={edit} />
          )}
          {view.leftClass.length === 0 ? null : (
            <p className={styles.note}>
              {t('class-diary.left-class', {
                names: view.leftClass.map(({ fullName }) => fullName).join(', '),
              })}
            </p>
          )}
          <LessonNotes content={content} onEdit={edit} />
          <DefaultLine content={content} view={view} onEdit={edit} />
          {mayWrite ? (
            <HandIn keeper={keeper} view={view} content={content} conflicts={conflicts} />
          ) : null}
        </>
      )}
    </div>
  );
}

import { isOutstanding, mayDo, schoolDate } from '@lien-lac/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DispatchResultsRepository } from '../delivery/results/dispatch-results.repository.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../platform/waiting/waiting-lines.js';
import { ReadBoard } from './board/read-board.js';
import { daysBefore } from './days-before.js';
import { ListFollowUps } from './follow-ups/list-follow-ups.js';
import { ListWaitingEdits } from './messages/list-waiting-edits.js';
import { dailyReportSource } from './messages/plan-reports.js';
import { ReportRepository } from './messages/report.repository.js';
import { ListQuestions } from './review/list-questions.js';

/** For so many days what expired stands on the home of CGCN. */
const daysTold = 2;

/** What of the daily report waits for a person. */
@Injectable()
export class WaitingReports implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly clock: SchoolClock,
    private readonly board: ReadBoard,
    private readonly questions: ListQuestions,
    private readonly edits: ListWaitingEdits,
    private readonly followUps: ListFollowUps,
    private readonly reports: ReportRepository,
    private readonly results: DispatchResultsRepository,
  ) {}

  onModuleInit(): void {
    this.waiting.register((person) => this.of(person));
  }

  private async of(person: WaitingFor): Promise<WaitingLine[]> {
    const lines = await Promise.all([
      mayDo(person.role, 'observation.answer') === null ? [] : this.asked(person),
      mayDo(person.role, 'daily-report.agree') === null ? [] : this.toAgree(person),
      mayDo(person.role, 'daily-report.call') === null ? [] : this.toCall(person),
      mayDo(person.role, 'daily-report.send') === null ? [] : this.onBoard(person),
      mayDo(person.role, 'daily-report.send') === null ? [] : this.expired(),
    ]);
    return lines.flat();
  }

  private async asked(person: WaitingFor): Promise<WaitingLine[]> {
    const count = await this.questions.count(person);
    return [{ kind: 'report-questions', count, to: '/daily-reports/questions' }];
  }

  private async toAgree(person: WaitingFor): Promise<WaitingLine[]> {
    const count = await this.edits.count(person);
    return [{ kind: 'report-edits', count, to: '/daily-reports/questions' }];
  }

  private async toCall(person: WaitingFor): Promise<WaitingLine[]> {
    const count = await this.followUps.count(person);
    return [{ kind: 'calls-to-make', count, to: '/daily-reports/calls' }];
  }

  private async onBoard(person: WaitingFor): Promise<WaitingLine[]> {
    const now = await this.clock.now();
    const today = schoolDate(now);
    const { classes, lateJobs, lessons, instants } = await this.board.run(person, today);
    const jobs: WaitingLine = {
      ...{ kind: 'day-jobs-missed', count: lateJobs.length, to: '/daily-reports' },
    };
    if (lessons === 'none') return [jobs];
    const count = (is: (one: (typeof classes)[number]) => boolean): number =>
      classes.filter(is).length;
    return [
      jobs,
      {
        kind: 'contradictions',
        count: count(({ openContradictions }) => openContradictions > 0),
        to: '/daily-reports?show=contradictions',
      },
      {
        kind: 'diaries-to-review',
        count: count(({ state }) => state === 'in' || state === 'late'),
        to: '/daily-reports?show=to-review',
      },
      {
        kind: 'reports-to-send',
        count: count(({ state }) => state === 'ready'),
        to: '/daily-reports?show=ready',
      },
      {
        kind: 'diaries-missing',
        // From the hour on at which whoever has not handed in is reminded.
        count: now < instants.diaryReminder ? 0 : count(({ state }) => isOutstanding(state)),
        to: '/daily-reports?show=missing',
        dueAt: instants.diaryDue,
      },
    ];
  }

  private async expired(): Promise<WaitingLine[]> {
    const since = daysBefore(schoolDate(await this.clock.now()), daysTold);
    const sends = await this.reports.sendsSince(since, null);
    if (sends.length === 0) return [];
    const numbers = await this.results.numbers(
      dailyReportSource,
      sends.map(({ id }) => id),
    );
    const isSentAgain = (send: (typeof sends)[number]): boolean =>
      sends.some(
        ({ classId, date, occasion, sentAt }) =>
          occasion === 'again' &&
          classId === send.classId &&
          date === send.date &&
          sentAt > send.sentAt,
      );
    const expired = sends.filter(
      (send) =>
        !isSentAgain(send) &&
        numbers.some(({ sourceId, expired: count }) => sourceId === send.id && count > 0),
    );
    const [first] = expired;
    const to = first === undefined ? '/daily-reports' : `/daily-reports?date=${first.date}`;
    return [{ kind: 'reports-expired', count: expired.length, to }];
  }
}

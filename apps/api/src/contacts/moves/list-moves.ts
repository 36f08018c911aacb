import { Injectable } from '@nestjs/common';
import { stillStands } from '@lien-lac/domain';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { EnrolmentsRepository } from '../students/enrolments.repository.js';
import type { StudentMovesView } from './move-views.js';
import { type StudentMoveRow, StudentMovesRepository } from './student-moves.repository.js';

/** A student's school life: every move, and which of them can be undone. */
@Injectable()
export class ListMoves {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsRepository,
    private readonly moves: StudentMovesRepository,
    private readonly accounts: AccountsService,
  ) {}

  /** @throws CodedError `student.not-found` */
  async run(studentId: string): Promise<StudentMovesView> {
    const { version, enrolments, moves } = await this.database.transaction(async (transaction) => ({
      version: await this.moves.lockStudent(transaction, studentId),
      enrolments: await this.enrolments.ofStudent(transaction, studentId),
      moves: await this.moves.ofStudent(studentId, transaction),
    }));
    if (version === null) throw new CodedError('student.not-found');
    const last = moves.find(({ undoneAt }) => undoneAt === null);
    const people = await this.accounts.findMany([
      ...new Set(
        moves.flatMap(({ movedBy, undoneBy }) => [movedBy, ...(undoneBy ? [undoneBy] : [])]),
      ),
    ]);
    const nameOf = (id: string | null): string | null =>
      people.find((person) => person.id === id)?.displayName ?? null;
    const classes = await this.moves.classNames(moves.flatMap(classesOf));
    return {
      version,
      moves: moves.map((move) => {
        const { from, to } = endsOf(move);
        return {
          ...{ id: move.id, kind: move.kind, day: move.day },
          ...{ reason: move.reason, note: move.note },
          fromClassName: classes.get(from ?? '') ?? null,
          toClassName: classes.get(to ?? '') ?? null,
          movedAt: move.movedAt.toISOString(),
          movedByName: nameOf(move.movedBy),
          undoneAt: move.undoneAt?.toISOString() ?? null,
          undoneByName: nameOf(move.undoneBy),
          can: { undo: move === last && stillStands(enrolments, move.change) },
        };
      }),
    };
  }
}

/** The class that a move left, and the one into which it led. */
function endsOf({ kind, change }: StudentMoveRow): { from: string | null; to: string | null } {
  return {
    from: kind === 'return' ? null : change.before[0]!.classId,
    to: kind === 'departure' ? null : change.after.at(-1)!.classId,
  };
}

function classesOf(move: StudentMoveRow): string[] {
  const { from, to } = endsOf(move);
  return [from, to].filter((id) => id !== null);
}

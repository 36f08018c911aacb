import type { Role } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { assignHomeroom } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { Database } from '../../platform/database/database.js';
import { Audience } from '../audience/audience.js';
import {
  confirmPhones,
  contactIds,
  dumpRoster,
  guardian,
  idOf,
  student,
  takeOver,
} from '../testing/roster-in-test.js';
import { SettleMoves } from './settle-moves.js';
import type { DeparturePageView, StudentMovesView } from './move-views.js';

const phone = '+84900000001';
const nobody = '00000000-0000-4000-8000-000000000000';

let school: TestSchool;
let cgcn: SignedIn;
let former: SignedIn;
let next: SignedIn;
let an: string;
let a1: string;
let a2: string;

const moves = async (): Promise<StudentMovesView> =>
  bodyOf(await cgcn.get(`/api/v1/students/${an}/moves`).expect(200));
const ask = async (what: string, body: object, version?: number, person = cgcn) => {
  const seen = version ?? (await moves()).version;
  return person.post(`/api/v1/students/${an}/${what}`).set('if-match', `"${seen}"`).send(body);
};
const undo = async (moveId: string, person = cgcn) =>
  person
    .delete(`/api/v1/students/${an}/moves/${moveId}`)
    .set('if-match', `"${(await moves()).version}"`);
const receives = async (...classIds: string[]): Promise<string[]> =>
  school.get(Database).transaction(async (transaction) => {
    const found: string[] = [];
    const rule = { kind: 'classes' as const, classIds };
    for await (const chunk of school.get(Audience).recipients(transaction, rule, 'announcement')) {
      found.push(...chunk.map(({ address }) => address));
    }
    return found;
  });
const sees = async (person: SignedIn): Promise<boolean> =>
  (await person.get(`/api/v1/students/${an}`)).status === 200;

async function openWithAn(): Promise<void> {
  school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
  cgcn = await signIn(school, 'cgcn');
  former = await signIn(school, 'homeroom_teacher', 'former');
  next = await signIn(school, 'homeroom_teacher', 'next');
  await school.setClock('2026-09-07T09:00:00+07:00');
  await takeOver(school, [
    student({
      ...{ code: 'HS1', fullName: 'Lý An' },
      guardians: [guardian('mother', 'Hồ Ca', phone)],
    }),
    student({ ...{ code: 'HS2', fullName: 'Vũ Chi', className: '10A2' } }),
  ]);
  await confirmPhones(school, phone);
  [an, a1, a2] = await Promise.all([
    idOf(school, 'student', 'Lý An'),
    idOf(school, 'school_class', '10A1'),
    idOf(school, 'school_class', '10A2'),
  ]);
  await assignHomeroom(school, a1, former.accountId);
  await assignHomeroom(school, a2, next.accountId);
  await school.setClock('2026-11-23T09:00:00+07:00');
}

describe('a student’s school life', () => {
  beforeEach(openWithAn);
  afterEach(() => school.close());

  it('takes them into another class from a day on, and the earlier one ends the day before', async () => {
    const answer = await ask('class-changes', { classId: a2, from: '2026-11-23', note: 'xin đổi' });
    expect(answer.status).toBe(201);
    expect(bodyOf<StudentMovesView>(answer)).toMatchObject({
      version: 2,
      moves: [
        {
          ...{ kind: 'class-change', day: '2026-11-23', note: 'xin đổi' },
          ...{ fromClassName: '10A1', toClassName: '10A2', movedByName: 'Người thử cgcn' },
          can: { undo: true },
        },
      ],
    });
    expect(answer.headers.etag).toBe('"2"');
    const page = await cgcn.get(`/api/v1/students/${an}`).expect(200);
    expect(page.headers.etag).toBe('"2"');
    expect(page.body).toMatchObject({
      className: '10A2',
      enrolments: [
        { className: '10A2', from: '2026-11-23', until: null },
        { className: '10A1', from: '2026-09-07', until: '2026-11-22' },
      ],
    });
  });

  it('follows the day: announcements and the teacher’s sight come along with the student', async () => {
    expect([await receives(a1), await receives(a2)]).toEqual([[phone], []]);
    expect([await sees(former), await sees(next)]).toEqual([true, false]);
    await ask('class-changes', { classId: a2, from: '2026-11-25' });
    // It has yet to come.
    expect([await receives(a1), await receives(a2)]).toEqual([[phone], []]);
    expect([await sees(former), await sees(next)]).toEqual([true, false]);
    await school.setClock('2026-11-24T23:59:59+07:00');
    expect([await sees(former), await sees(next)]).toEqual([true, false]);
    await school.setClock('2026-11-25T00:00:00+07:00');
    expect([await receives(a1), await receives(a2)]).toEqual([[], [phone]]);
    expect([await sees(former), await sees(next)]).toEqual([false, true]);
  });

  it('ends on a day, with a reason, and begins again in a class', async () => {
    const left = await ask('departures', { from: '2026-11-23', reason: 'transferred' });
    expect(left.status).toBe(201);
    expect(await receives(a1, a2)).toEqual([]);
    expect([await sees(former), await sees(cgcn)]).toEqual([false, false]);
    const { departures } = bodyOf<DeparturePageView>(await cgcn.get('/api/v1/departures'));
    expect(departures).toMatchObject([
      { studentId: an, className: '10A1', day: '2026-11-23', reason: 'transferred' },
    ]);
    await school.setClock('2027-01-04T09:00:00+07:00');
    const back = await ask('returns', { classId: a2, from: '2027-01-04' });
    expect(back.status).toBe(201);
    expect(await receives(a2)).toEqual([phone]);
    expect(bodyOf<DeparturePageView>(await cgcn.get('/api/v1/departures')).departures).toEqual([]);
  });

  it('is as it was when its last move is undone, move by move', async () => {
    const states = [(await dumpRoster(school)).enrolment];
    await ask('class-changes', { classId: a2, from: '2026-10-12' });
    states.push((await dumpRoster(school)).enrolment);
    await ask('departures', { from: '2026-11-02', reason: 'other' });
    states.push((await dumpRoster(school)).enrolment);
    await ask('returns', { classId: a1, from: '2026-11-23' });
    const { moves: made } = await moves();
    expect(made.map(({ can }) => can.undo)).toEqual([true, false, false]);
    const tooEarly = await undo(made[2]!.id);
    expect([tooEarly.status, codeOf(tooEarly)]).toEqual([409, 'student-move.not-undoable']);
    for (const { id } of made) {
      expect((await undo(id)).status).toBe(200);
      expect((await dumpRoster(school)).enrolment).toEqual(states.pop());
    }
    expect((await moves()).moves.map(({ undoneByName }) => undoneByName)).toEqual([
      ...['Người thử cgcn', 'Người thử cgcn', 'Người thử cgcn'],
    ]);
    const again = await undo(made[0]!.id);
    expect(codeOf(again)).toBe('student-move.not-undoable');
  });

  it('goes on in the class that a later upload tells, from the day of the upload', async () => {
    await takeOver(school, [student({ ...{ code: 'HS1', fullName: 'Lý An', className: '10A2' } })]);
    const page = await cgcn.get(`/api/v1/students/${an}`).expect(200);
    expect(page.body).toMatchObject({
      enrolments: [
        { className: '10A2', from: '2026-11-23', until: null },
        { className: '10A1', from: '2026-09-07', until: '2026-11-22' },
      ],
    });
  });

  it('ends on the day that was said, whatever an upload tells of the class before', async () => {
    await ask('departures', { from: '2026-12-01', reason: 'transferred' });
    await takeOver(school, [student({ ...{ code: 'HS1', fullName: 'Lý An', className: '10A2' } })]);
    expect(await receives(a2)).toEqual([phone]);
    await school.setClock('2026-12-01T09:00:00+07:00');
    expect(await receives(a2)).toEqual([]);
  });

  it('keeps what is on its way from who has left, from the very day', async () => {
    const [contactId] = await contactIds(school, phone);
    const heldBack = () =>
      school.sql<{ reference: string }>("SELECT reference FROM suppression WHERE reason = 'left'");
    await ask('departures', { from: '2026-11-25', reason: 'moved-away' });
    await school.get(SettleMoves).run();
    expect(await heldBack()).toEqual([]);
    await school.setClock('2026-11-25T00:00:00+07:00');
    await school.get(SettleMoves).run();
    expect(await heldBack()).toEqual([{ reference: `contact:${contactId}` }]);
    await undo((await moves()).moves[0]!.id);
    expect(await heldBack()).toEqual([]);
    await ask('departures', { from: '2026-11-25', reason: 'moved-away' });
    expect(await heldBack()).toHaveLength(1);
    await ask('returns', { classId: a2, from: '2026-11-26' });
    expect(await heldBack()).toHaveLength(1);
    await school.setClock('2026-11-26T06:00:00+07:00');
    await school.get(SettleMoves).run();
    expect(await heldBack()).toEqual([]);
  });

  it('keeps a move that an upload has overtaken', async () => {
    await ask('class-changes', { classId: a2, from: '2026-11-20' });
    await takeOver(school, [student({ ...{ code: 'HS1', fullName: 'Lý An', className: '10A3' } })]);
    const { moves: made } = await moves();
    expect(made[0]!.can.undo).toBe(false);
    expect(codeOf(await undo(made[0]!.id))).toBe('student-move.not-undoable');
  });

  it('is changed by one person at a time, who has seen it as it is', async () => {
    const body = { classId: a2, from: '2026-11-23' };
    const unseen = await cgcn.post(`/api/v1/students/${an}/class-changes`).send(body);
    expect(unseen.status).toBe(428);
    expect((await ask('class-changes', body, 1)).status).toBe(201);
    const second = await ask('departures', { from: '2026-11-24', reason: 'other' }, 1);
    expect(second.status).toBe(412);
    expect(second.body).toMatchObject({
      code: 'request.changed-meanwhile',
      current: { version: 2, enrolments: [{ classId: a1 }, { classId: a2 }] },
    });
    expect((await moves()).moves).toHaveLength(1);
  });

  it('stands in the audit trail with what was and what is', async () => {
    await ask('class-changes', { classId: a2, from: '2026-11-23' });
    const entries = await school.sql<{ action: string; before: unknown; after: unknown }>(
      `SELECT action, before, after FROM audit_entry WHERE subject_id = $1 ORDER BY id`,
      [an],
    );
    expect(entries).toMatchObject([
      {
        action: 'student.class-changed',
        before: { enrolments: [{ classId: a1, until: null }] },
        after: { enrolments: [{ classId: a1, until: '2026-11-22' }, { classId: a2 }] },
      },
    ]);
  });
});

describe('a move of a student', () => {
  beforeAll(openWithAn);
  afterAll(() => school.close());

  test.each<[string, object, number, string]>([
    ['class-changes', { classId: nobody, from: '2026-11-23' }, 404, 'class.not-found'],
    ['class-changes', { from: '2026-11-23' }, 400, 'request.invalid'],
    ['class-changes', { classId: 'A1', from: '2026-02-30' }, 400, 'request.invalid'],
    ['departures', { from: '2026-11-23', reason: 'boredom' }, 400, 'request.invalid'],
    ['departures', { from: '2026-09-07', reason: 'other' }, 409, 'student-move.too-early'],
    ['departures', { from: '2026-09-01', reason: 'other' }, 409, 'student-move.not-enrolled'],
    ['departures', { from: '2026-07-31', reason: 'other' }, 409, 'student-move.outside-year'],
  ])('refuses %s of %j with %d %s', async (what, body, status, code) => {
    const answer = await ask(what, body);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect((await moves()).moves).toEqual([]);
  });

  it.each<Role>(['homeroom_teacher', 'bgh', 'training', 'supervisors'])(
    'is not for %s to change',
    async (role) => {
      const person = await signIn(school, role, role === 'homeroom_teacher' ? 'former' : role);
      for (const [what, body] of [
        ['class-changes', { classId: a2, from: '2026-11-23' }],
        ['departures', { from: '2026-11-23', reason: 'other' }],
        ['returns', { classId: a2, from: '2026-11-23' }],
      ] as const) {
        const answer = await ask(what, body, 1, person);
        expect([answer.status, codeOf(answer)]).toEqual([403, 'request.not-allowed']);
      }
      expect((await person.get('/api/v1/departures')).status).toBe(403);
      expect((await person.get(`/api/v1/students/${an}/moves`)).status).toBe(403);
    },
  );
});

import {
  confirmPhones,
  contactIds,
  guardian,
  idOf,
  student,
  takeOver,
} from '../src/contacts/testing/roster-in-test.js';
import { teacherOf } from '../src/contacts/testing/own-class.js';
import {
  addClasses,
  enrolmentClient,
  sent,
} from '../src/enrolment-system/testing/enrolment-client.js';
import { bodyOf, codeOf } from './support/answers.js';
import { eventually, openSchoolWithCarrier, type SchoolWithCarrier } from './support/deliveries.js';
import { type SignedIn, signIn } from './support/sign-in.js';

const phone = (n: number): string => `+8490000020${n}`;
const [inClass, fresh, ofElder, ofYounger, pushed, pushedLater] = [1, 2, 3, 4, 5, 6].map(phone) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

/**
 * The ways in which a number comes to be unconfirmed after others were confirmed, or after something
 * was on its way to it; who was never confirmed is walked in unconfirmed-is-never-messaged.spec.ts.
 */
describe('A number that is no longer confirmed, or not the confirmed one', () => {
  let house: SchoolWithCarrier;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let teacher: SignedIn;
  let classId: string;

  const announcement = async (audience: object) => {
    const body = { title: 'Họp', text: 'Mời họp phụ huynh.', audience, accurate: true };
    const { id, revision } = bodyOf<{ id: string; revision: number }>(
      await finance.post('/api/v1/announcements').send(body).expect(201),
    );
    return cgcn.post(`/api/v1/announcements/${id}/approval`).send({ revision });
  };
  const ofClass = async (name: string): Promise<object> => ({
    ...{ kind: 'classes', classIds: [await idOf(house.school, 'school_class', name)] },
  });
  const messageAll = (body: object = {}) =>
    teacher
      .post('/api/v1/direct-messages')
      .send({ classId, guardianIds: 'all', text: 'Chào', withoutDiacritics: false, ...body });
  const rowsTo = (address: string) =>
    house.school.sql<{ status: string }>(
      'SELECT status FROM outbound_message WHERE address = $1 ORDER BY id',
      [address],
    );
  const becomes = (address: string, status: string) =>
    eventually(
      () => rowsTo(address),
      (rows) => rows.at(-1)?.status === status,
    );
  const withdraw = async (address: string): Promise<void> => {
    await cgcn
      .post('/api/v1/contacts/confirmation-withdrawals')
      .send({ contactIds: await contactIds(house.school, address) })
      .expect(200);
  };
  const accepted = (): number => house.carrier.summary().accepted;

  beforeEach(async () => {
    house = await openSchoolWithCarrier({}, { REQUESTS_PER_MINUTE: '100000' });
    const { school } = house;
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    await takeOver(school, [
      student({ fullName: 'Lý An', guardians: [guardian('father', 'Lý Bá', inClass)] }),
    ]);
    await confirmPhones(school, inClass);
    teacher = await teacherOf(school, '10A1');
    classId = await idOf(school, 'school_class', '10A1');
    await school.startWorker();
  }, 60_000);
  afterEach(() => house.close());

  it('gets nothing of a direct message that waits for the morning', async () => {
    await house.school.setClock('2026-11-23T22:30:00+07:00');
    await messageAll().expect(201);
    await becomes(inClass, 'queued');
    await withdraw(inClass);
    await house.school.setClock('2026-11-24T07:00:00+07:00');
    await becomes(inClass, 'cancelled');
    expect(accepted()).toBe(0);
  });

  it('gets nothing of what is tried again after it had failed for a while', async () => {
    house.carrier.setFaults({ mode: 'error-500' });
    await messageAll().expect(201);
    await becomes(inClass, 'retrying');
    await withdraw(inClass);
    house.carrier.setFaults({ mode: 'none' });
    await becomes(inClass, 'cancelled');
    expect(accepted()).toBe(0);
  });

  it('gets nothing of what a person has sent again', async () => {
    await house.school.setClock('2026-11-23T22:30:00+07:00');
    const { id } = bodyOf<{ id: string }>(await messageAll().expect(201));
    await house.school.sql('DELETE FROM message_batch');
    await house.school.sql(
      `UPDATE outbound_message SET status = 'failed', failure_kind = 'technical', failure_code = '500'`,
    );
    await house.school.sql('UPDATE dispatch SET failed = total');
    await withdraw(inClass);
    await teacher.post(`/api/v1/direct-messages/${id}/retry`).expect(201);
    await house.school.setClock('2026-11-24T07:00:00+07:00');
    await becomes(inClass, 'cancelled');
    expect(accepted()).toBe(0);
  });

  it('gets nothing of what takes the place of a waiting message', async () => {
    await house.school.setClock('2026-11-23T22:30:00+07:00');
    const { id } = bodyOf<{ id: string }>(await messageAll().expect(201));
    await withdraw(inClass);
    const answer = await teacher.post(`/api/v1/direct-messages/${id}/replacement`).send({
      ...{ text: 'Chào buổi sáng', seen: { recipients: 1, waitsForOpening: true } },
    });
    expect([answer.status, codeOf(answer)]).toEqual([422, 'direct-message.nobody']);
    await house.school.setClock('2026-11-24T07:00:00+07:00');
    await becomes(inClass, 'cancelled');
    expect(accepted()).toBe(0);
  });

  it('gets no correction of what it got while it was confirmed', async () => {
    const wrong = bodyOf<{ id: string }>(await announcement({ kind: 'school' })).id;
    await becomes(inClass, 'delivered');
    await withdraw(inClass);
    const body = { title: 'Đính chính', text: 'Nhà trường đính chính.', accurate: true };
    const { id, revision } = bodyOf<{ id: string; revision: number }>(
      await finance.post(`/api/v1/announcements/${wrong}/corrections`).send(body).expect(201),
    );
    await cgcn.post(`/api/v1/announcements/${id}/approval`).send({ revision }).expect(201);
    await becomes(inClass, 'cancelled');
    expect(accepted()).toBe(1);
  });

  it('is not confirmed by having its student picked, alone or in a group', async () => {
    await takeOver(house.school, [
      student({ fullName: 'Lý Tư', guardians: [guardian('mother', 'Đỗ Tư', fresh)] }),
    ]);
    const studentId = await idOf(house.school, 'student', 'Lý Tư');
    const group = bodyOf<{ id: string }>(
      await cgcn
        .post('/api/v1/student-groups')
        .send({ name: 'Bán trú', studentIds: [studentId] })
        .expect(201),
    );
    for (const picked of [
      { groupIds: [], studentIds: [studentId] },
      { groupIds: [group.id], studentIds: [] },
    ]) {
      const answer = await announcement({ kind: 'picked', ...picked });
      expect([answer.status, codeOf(answer)]).toEqual([422, 'announcement.nobody']);
    }
    expect(await rowsTo(fresh)).toEqual([]);
  });

  it('is not taken for the old one that it is to replace, until it is confirmed itself', async () => {
    const [old] = await contactIds(house.school, inClass);
    await teacher
      .post(`/api/v1/contacts/${old}/replacement`)
      .set('If-Match', '*')
      .send({ phone: '0900000202' })
      .expect(201);
    await messageAll().expect(201);
    expect((await announcement({ kind: 'school' })).status).toBe(201);
    await eventually(
      () => rowsTo(inClass),
      (rows) => rows.length === 2,
    );
    expect(await rowsTo(fresh)).toEqual([]);
    // From then on it is the other way round.
    await confirmPhones(house.school, fresh);
    await messageAll().expect(201);
    expect([(await rowsTo(inClass)).length, (await rowsTo(fresh)).length]).toEqual([2, 1]);
  });

  it('is not confirmed by being merged into somebody who is, by another number or the same', async () => {
    const { school } = house;
    const family = (name: string, className: string, address: string) =>
      student({
        fullName: name,
        className,
        guardians: [guardian('mother', `Mẹ ${name}`, address)],
      });
    await takeOver(school, [
      family('Ngô Chị', '11A1', ofElder),
      family('Ngô Em', '11A2', ofYounger),
      family('Ngô Út', '11A3', ofElder),
    ]);
    const whose = async (name: string) => {
      const [row] = await school.sql<{ id: string }>(
        `SELECT k.id FROM contact k JOIN guardianship g ON g.id = k.guardianship_id
         JOIN student s ON s.id = g.student_id WHERE s.full_name = $1`,
        [name],
      );
      return row!.id;
    };
    await cgcn
      .post('/api/v1/contacts/confirmations')
      .send({ contactIds: [await whose('Ngô Chị')], how: 'call' })
      .expect(200);
    const keptId = await idOf(school, 'guardian', 'Mẹ Ngô Chị');
    for (const [name, className] of [
      ['Ngô Em', '11A2'],
      ['Ngô Út', '11A3'],
    ] as const) {
      const goneId = await idOf(school, 'guardian', `Mẹ ${name}`);
      await cgcn.post('/api/v1/guardian-merges').send({ keptId, goneId }).expect(201);
      const answer = await announcement(await ofClass(className));
      expect([name, answer.status, codeOf(answer)]).toEqual([name, 422, 'announcement.nobody']);
    }
    expect((await announcement(await ofClass('11A1'))).status).toBe(201);
    expect(await rowsTo(ofYounger)).toEqual([]);
  });

  it('is not confirmed by what the enrolment system pushes, at first or later', async () => {
    const { school } = house;
    const program = await enrolmentClient(school);
    await addClasses(school, '10A9');
    const push = (...phones: string[]) =>
      program.push('TS-1', { ...sent('Kha Mới', {}, ...phones), class: '10A9' });
    await push(pushed);
    const nobody = await announcement(await ofClass('10A9'));
    expect([nobody.status, codeOf(nobody)]).toEqual([422, 'announcement.nobody']);
    await confirmPhones(school, pushed);
    await push(pushed, pushedLater);
    expect((await announcement(await ofClass('10A9'))).status).toBe(201);
    await becomes(pushed, 'delivered');
    expect(await rowsTo(pushedLater)).toEqual([]);
  });
});

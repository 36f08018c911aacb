import { countingIds } from '../contacts/testing/school-in-memory.js';
import { planPushes } from './plan-pushes.js';
import type { PushOutcome, SchoolForPushes } from './push-plan.js';
import type { PushedStudent } from './pushed-student.js';
import {
  describeSchool,
  push,
  schoolAfterPushes,
  schoolWithClasses,
  withStatus,
} from './testing/pushes-in-memory.js';

const mother = (fullName: string | null, ...phones: string[]) => ({
  ...{ relationship: 'mother' as const, fullName, phones },
});
const an = push({
  ...{ externalId: 'TS-1', fullName: 'Nguyễn Thị An', dateOfBirth: '2011-03-05', gender: 'female' },
  ...{ code: '2611001', guardians: [mother('Trần Thị Bình', '+84912000111')] },
});

describe('a student whom the enrolment system pushes', () => {
  const newId = countingIds();
  let school: SchoolForPushes;
  let outcome: PushOutcome;
  const tell = (told: PushedStudent, at = school): void => {
    const plan = planPushes([told], at, newId);
    school = schoolAfterPushes(at, plan);
    outcome = plan.outcomes[0]!;
  };
  const result = () => outcome.result;
  const differences = () =>
    outcome.result === 'refused'
      ? []
      : outcome.differences.map(({ field, theirs }) => [field, theirs]);
  const student = (name = 'Nguyễn Thị An') =>
    school.roster.students.find(({ fullName }) => fullName === name);
  const contactStatus = (phone: string) => {
    const id = school.roster.phones.find(({ e164 }) => e164 === phone)?.id;
    return school.roster.contacts
      .filter(({ phoneId }) => phoneId === id)
      .map((contact) => school.contacts.get(contact.id)?.status);
  };

  beforeEach(() => {
    school = schoolWithClasses('10A1', '10A2');
    tell(an);
  });

  it('is added to the class, with every number waiting for confirmation', () => {
    expect(result()).toBe('added');
    expect(student()).toMatchObject({ code: '2611001', className: '10A1', gender: 'female' });
    expect(contactStatus('+84912000111')).toEqual(['unconfirmed']);
  });

  it('is the same one when pushed again', () => {
    const before = describeSchool(school);
    tell(an);
    expect([result(), differences(), describeSchool(school)]).toEqual(['unchanged', [], before]);
  });

  it('is never one whom the school has by the same name and date of birth alone', () => {
    tell(push({ ...an, externalId: 'TS-2', code: null }));
    expect(result()).toBe('added');
    expect(school.roster.students).toHaveLength(2);
  });

  it('is one whom the school has by the same code, whose own data stay', () => {
    const known = { id: 's', code: 'hs7', fullName: 'Lê Văn Cường', dateOfBirth: '2010-01-02' };
    const roster = {
      ...school.roster,
      students: [{ ...known, gender: null, note: null, className: '10A2' }],
      ...{ guardians: [], guardianships: [], phones: [], contacts: [] },
    };
    const linked = push({
      ...{ externalId: 'TS-7', fullName: 'Lê Văn Cương', code: 'HS7', gender: 'male' },
      ...{ dateOfBirth: '2010-01-03', guardians: [mother('Vũ Thị Dung', '+84912000222')] },
    });
    tell(linked, { roster, records: [], contacts: new Map() });
    expect(result()).toBe('linked');
    expect(school.roster.students).toHaveLength(1);
    // What the school lacked is filled in.
    expect(student('Lê Văn Cường')).toMatchObject({ ...known, gender: 'male', className: '10A2' });
    expect(differences()).toEqual([
      ['name', 'Lê Văn Cương'],
      ['date-of-birth', '2010-01-03'],
      ['class', '10A1'],
    ]);
    expect(contactStatus('+84912000222')).toEqual(['unconfirmed']);
  });

  it('is refused with a code that belongs to another record, and nothing of it is taken', () => {
    const before = describeSchool(school);
    tell(push({ externalId: 'TS-2', fullName: 'Lê Thị Chi', code: '2611001' }));
    expect(outcome).toMatchObject({ result: 'refused', code: 'enrolment.code-claimed' });
    expect(describeSchool(school)).toEqual(before);
  });

  it('is corrected by a later push as long as nobody confirmed anything', () => {
    tell({
      ...an,
      ...{ fullName: 'Nguyễn Thị Ân', dateOfBirth: '2011-05-03', className: '10A2' },
      guardians: [mother('Trần Thị Bính', '+84912000111')],
    });
    expect([result(), differences()]).toEqual(['changed', []]);
    expect(student('Nguyễn Thị Ân')).toMatchObject({
      ...{ dateOfBirth: '2011-05-03', className: '10A2' },
    });
    expect(school.roster.guardians.map(({ fullName }) => fullName)).toEqual(['Trần Thị Bính']);
  });

  it('keeps what CGCN confirmed, and what is told otherwise waits as a difference', () => {
    const confirmed = withStatus(school, 'confirmed');
    const told = {
      ...an,
      ...{ fullName: 'Nguyễn Thị Ân', code: '2611009', gender: 'male' as const, className: '10A2' },
      guardians: [
        { relationship: 'guardian' as const, fullName: 'Trần Thị Bính', phones: ['+84912000111'] },
        { relationship: 'father' as const, fullName: 'Nguyễn Văn Em', phones: ['+84912000333'] },
      ],
    };
    tell(told, confirmed);
    expect(student()).toMatchObject({ code: '2611001', gender: 'female', className: '10A1' });
    expect(contactStatus('+84912000111')).toContain('confirmed');
    expect(differences()).toEqual([
      ['name', 'Nguyễn Thị Ân'],
      ['gender', 'male'],
      ['code', '2611009'],
      ['class', '10A2'],
      ['guardian-name', 'Trần Thị Bính'],
    ]);
    // A new number only waits; it takes nothing away.
    expect(contactStatus('+84912000333')).toEqual(['unconfirmed']);
    const before = describeSchool(school);
    tell(told);
    expect([result(), differences().length, describeSchool(school)]).toEqual([
      ...['unchanged', 5, before],
    ]);
  });

  it('shows a guardian’s other name and relationship as differences once confirmed', () => {
    const told = (fullName: string, relationship: 'mother' | 'relative') =>
      push({ ...an, guardians: [{ relationship, fullName, phones: ['+84912000111'] }] });
    const confirmed = withStatus(school, 'confirmed');
    tell(told('Trần Thị Bính', 'mother'), confirmed);
    expect(differences()).toEqual([['guardian-name', 'Trần Thị Bính']]);
    tell(told('Trần Thị Bình', 'relative'), confirmed);
    expect(differences()).toEqual([['relationship', 'relative']]);
  });

  it('tells of no difference any more when a later push agrees again', () => {
    tell({ ...an, fullName: 'Nguyễn Thị Ân' }, withStatus(school, 'confirmed'));
    expect(differences()).toHaveLength(1);
    tell(an);
    expect([result(), differences()]).toEqual(['unchanged', []]);
  });

  it('keeps what the school changed by itself, even before anything was confirmed', () => {
    const students = school.roster.students.map((one) => ({ ...one, fullName: 'Nguyễn Thị Ánh' }));
    tell(
      { ...an, fullName: 'Nguyễn Thị Ân' },
      { ...school, roster: { ...school.roster, students } },
    );
    expect(student('Nguyễn Thị Ánh')).toBeDefined();
    expect(differences()).toEqual([['name', 'Nguyễn Thị Ân']]);
  });

  it('loses nothing by what a later push leaves out', () => {
    tell(push({ externalId: 'TS-1', fullName: 'Nguyễn Thị An' }), withStatus(school, 'refused'));
    expect([result(), differences()]).toEqual(['unchanged', []]);
    expect(student()).toMatchObject({ code: '2611001', dateOfBirth: '2011-03-05' });
  });

  it('takes a number back that nobody confirmed and that is told no more', () => {
    tell({ ...an, guardians: [mother('Trần Thị Bình', '+84912000112')] });
    expect(contactStatus('+84912000111')).toEqual(['replaced']);
    expect(contactStatus('+84912000112')).toEqual(['unconfirmed']);
    tell(an);
    expect(contactStatus('+84912000111')).toEqual(['unconfirmed']);
    expect(contactStatus('+84912000112')).toEqual(['replaced']);
  });

  it('keeps a confirmed number that is told no more, and shows it, for as long as it is so', () => {
    const told = { ...an, guardians: [mother('Trần Thị Bình', '+84912000112')] };
    tell(told, withStatus(school, 'confirmed'));
    for (let time = 0; time < 2; time += 1) {
      expect(contactStatus('+84912000111')).toEqual(['confirmed']);
      expect(differences()).toEqual([['phone', null]]);
      tell(told);
    }
    tell(an);
    expect(differences()).toEqual([]);
  });

  it('leaves a number alone that CGCN refused, or that the school replaced', () => {
    for (const status of ['refused', 'replaced'] as const) {
      tell(an, withStatus(school, status));
      expect(contactStatus('+84912000111')).toEqual([status]);
    }
  });

  it('leaves a number alone that a teacher proposed', () => {
    tell({ ...an, guardians: [] }, withStatus(school, 'unconfirmed', 'teacher'));
    expect(contactStatus('+84912000111')).toEqual(['unconfirmed']);
  });

  it('comes back into no class by a push alone', () => {
    const students = school.roster.students.map((one) => ({ ...one, className: null }));
    tell(an, { ...school, roster: { ...school.roster, students } });
    expect(student()?.className).toBeNull();
    expect(differences()).toEqual([['class', '10A1']]);
  });

  it('shares a guardian with a sister, who keeps the name that the school has of them', () => {
    tell(push({ ...an, externalId: 'TS-2', code: null, fullName: 'Nguyễn Thị Bảo' }));
    expect(school.roster.guardians).toHaveLength(1);
    tell({ ...an, guardians: [mother('Trần Thị Bính', '+84912000111')] });
    expect(differences()).toEqual([['guardian-name', 'Trần Thị Bính']]);
  });
});

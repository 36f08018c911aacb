import type { Role } from '@lien-lac/domain';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { AnnouncementView } from './announcement-views.js';
import type { AnnouncementCan } from './describe-announcement.js';
import { announcementsPath, plainRequest } from './testing/announcement-requests.js';
import { addThreeFamilies, bringTo, type Stage, stages } from './testing/announcement-stages.js';

type Deed = keyof AnnouncementCan;

/** How each deed is asked for. */
const asked: Record<Deed, (person: SignedIn, path: string, revision: number) => Test> = {
  resubmit: (person, path) => person.put(path).send(plainRequest),
  confirm: (person, path, revision) =>
    person.post(`${path}/confirmation`).send({ revision, accurate: true }),
  withdraw: (person, path) => person.post(`${path}/withdrawal`),
  approve: (person, path, revision) => person.post(`${path}/approval`).send({ revision }),
  return: (person, path) => person.post(`${path}/return`).send({ note: 'Sửa giúp' }),
  edit: (person, path, revision) =>
    person.put(`${path}/edit`).send({ revision, text: 'Lời đã sửa', withoutDiacritics: false }),
  cancel: (person, path) => person.post(`${path}/cancellation`),
  pause: (person, path) => person.post(`${path}/pause`),
  resume: (person, path) => person.delete(`${path}/pause`),
  reschedule: (person, path) =>
    person.put(`${path}/time`).send({ sendAt: '2026-11-24T10:00:00+07:00' }),
  retry: (person, path) => person.post(`${path}/retry`),
  decideUnknown: (person, path) =>
    person.post(`${path}/unknown-decisions`).send({ decision: 'taken' }),
  sendUnknownAgain: (person, path) =>
    person.post(`${path}/unknown-decisions`).send({ decision: 'send-again' }),
  correct: (person, path) =>
    person
      .post(`${path}/corrections`)
      .send({ title: 'Đính chính', text: 'Xin đính chính.', accurate: true }),
};
type Test = ReturnType<SignedIn['post']>;
const deeds = Object.keys(asked) as Deed[];

/** What can be done at a stage at all. */
const possible: Record<Stage, readonly Deed[]> = {
  submitted: ['withdraw', 'approve', 'return', 'edit'],
  returned: ['resubmit', 'withdraw'],
  edited: ['resubmit', 'confirm', 'withdraw'],
  withdrawn: [],
  approved: ['cancel'],
  waiting: ['cancel', 'pause', 'reschedule'],
  sending: ['cancel', 'pause'],
  paused: ['cancel', 'resume'],
  sent: ['retry', 'decideUnknown', 'sendUnknownAgain', 'correct'],
  expired: [],
  cancelled: [],
  'half-cancelled': ['decideUnknown', 'correct'],
};

/**
 * What changes nothing and is not refused: a pause of what is paused, and letting go on what is not
 * held back.
 */
const harmless: Partial<Record<Stage, readonly Deed[]>> = {
  waiting: ['resume'],
  sending: ['resume'],
  paused: ['pause'],
  sent: ['resume'],
  expired: ['resume'],
};

const people = {
  finance: 'finance',
  training: 'training',
  cgcn: 'cgcn',
  cgcn2: 'cgcn',
  bgh: 'bgh',
  teacher: 'homeroom_teacher',
  supervisors: 'supervisors',
} as const satisfies Record<string, Role>;
type Person = keyof typeof people;

const own: readonly Deed[] = ['resubmit', 'confirm', 'withdraw'];
const reviewing: readonly Deed[] = ['approve', 'return', 'edit'];

/** Who may do a deed, by who asked for the announcement. */
const mayDeed = (requester: Person, deed: Deed): readonly Person[] => {
  if (own.includes(deed)) return [requester];
  if (reviewing.includes(deed)) {
    return requester === 'cgcn' ? ['cgcn2', 'bgh'] : ['cgcn', 'cgcn2'];
  }
  if (deed !== 'correct') return ['cgcn', 'cgcn2'];
  return requester === 'cgcn' ? ['cgcn', 'cgcn2', 'bgh'] : ['finance', 'cgcn', 'cgcn2', 'bgh'];
};

describe.each(['finance', 'cgcn'] as const)('an announcement that %s asked for', (requester) => {
  let school: TestSchool;
  const signedIn = {} as Record<Person, SignedIn>;

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '1000000' });
    for (const [name, role] of Object.entries(people) as [Person, Role][]) {
      signedIn[name] = await signIn(school, role, name);
    }
    await addThreeFamilies(school, signedIn.cgcn.accountId);
  });
  afterAll(() => school.close());

  const bring = (stage: Stage): Promise<string> =>
    bringTo(school, stage, { requester: signedIn[requester], reviewer: signedIn.cgcn2 });
  const read = async (id: string): Promise<AnnouncementView> =>
    (await signedIn.cgcn2.get(`${announcementsPath}/${id}`).expect(200)).body as AnnouncementView;

  it.each(stages)('%s: nobody does what is not theirs or not its time', async (stage) => {
    const id = await bring(stage);
    const before = await read(id);
    const wrong: string[] = [];
    for (const person of Object.keys(people) as Person[]) {
      const answer = await signedIn[person].get(`${announcementsPath}/${id}`);
      const can = (answer.body as Partial<AnnouncementView>).can;
      for (const deed of deeds) {
        const [isTheirs, isTime] = [
          mayDeed(requester, deed).includes(person),
          possible[stage].includes(deed),
        ];
        const may = isTheirs && isTime;
        if ((can?.[deed] ?? false) !== may) wrong.push(`${person} is told ${deed}: ${!may}`);
        // What is wrong in both ways would be refused for either.
        if (may || !(isTheirs || isTime)) continue;
        const path = `${announcementsPath}/${id}`;
        const { status } = await asked[deed](signedIn[person], path, before.revision);
        const isHarmless = isTheirs && harmless[stage]?.includes(deed) === true;
        const expected = isHarmless ? [200, 201] : [403, 404, 409];
        if (!expected.includes(status)) wrong.push(`${person} ${deed}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await read(id)).toEqual(before);
  });

  it.each(stages.flatMap((stage) => possible[stage].map((deed) => [stage, deed] as const)))(
    '%s: %s is done by whoever may',
    async (stage, deed) => {
      for (const person of mayDeed(requester, deed)) {
        const id = await bring(stage);
        const { revision } = await read(id);
        const path = `${announcementsPath}/${id}`;
        const { status, body } = (await asked[deed](signedIn[person], path, revision)) as {
          status: number;
          body: unknown;
        };
        expect([person, status, (body as { code?: string }).code]).toEqual([
          ...[person, status === 200 ? 200 : 201, undefined],
        ]);
      }
    },
  );
});

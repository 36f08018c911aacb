import { enrolmentStatusLabels, type EnrolmentStatus, pushRemarkReason } from '@lien-lac/domain';
import type { DocumentedProblem } from '../platform/errors/api-problems.js';
import type { BatchStudentBody, StudentPushBody } from './push/push-bodies.js';
import type { BatchView, PushView } from './push/push-views.js';
import type { EnrolmentRecordPageView, EnrolmentRecordView } from './records/record-views.js';

/**
 * The examples of the contract. A test sends each request, in this order, to a school with the classes
 * 10A1 and 10A2 and expects the answer that has the same name.
 */
interface Exchange {
  externalId: string;
  body: object;
  status: 200 | 201;
  answer: PushView;
}

const pushedAt = '2026-11-23T02:00:00.000Z';

const an: StudentPushBody = {
  student: {
    fullName: 'Nguyễn Thị An',
    code: '2611001',
    dateOfBirth: '2011-03-05',
    gender: 'female',
  },
  class: '10A1',
  guardians: [
    { relationship: 'mother', fullName: 'Trần Thị Bình', phones: ['0912 000 111'] },
    { relationship: 'father', fullName: 'Nguyễn Văn Cường', phones: ['+84 912 000 112'] },
  ],
};

const anRecord: EnrolmentRecordView = {
  externalId: 'TS-2026-0001',
  ...statusOf('waiting'),
  student: {
    fullName: 'Nguyễn Thị An',
    code: '2611001',
    dateOfBirth: '2011-03-05',
    gender: 'female',
  },
  class: '10A1',
  guardians: [
    {
      relationship: 'mother',
      fullName: 'Trần Thị Bình',
      phones: [{ phone: '+84912000111', status: 'unconfirmed' }],
    },
    {
      relationship: 'father',
      fullName: 'Nguyễn Văn Cường',
      phones: [{ phone: '+84912000112', status: 'unconfirmed' }],
    },
  ],
  differences: [],
  firstPushedAt: pushedAt,
  lastPushedAt: pushedAt,
};

const binh: StudentPushBody = {
  student: { fullName: 'LÊ VĂN BÌNH' },
  class: '10A2',
  guardians: [{ relationship: 'mother', phones: ['091200012', '0912 000 122'] }],
};

const binhRecord: EnrolmentRecordView = {
  externalId: 'TS-2026-0002',
  ...statusOf('waiting'),
  student: { fullName: 'Lê Văn Bình', code: null, dateOfBirth: null, gender: null },
  class: '10A2',
  guardians: [
    {
      relationship: 'mother',
      fullName: null,
      phones: [{ phone: '+84912000122', status: 'unconfirmed' }],
    },
  ],
  differences: [],
  firstPushedAt: pushedAt,
  lastPushedAt: pushedAt,
};

const unreadable: PushView['remarks'] = [
  {
    field: 'guardians.0.phones.0',
    code: 'phone-too-short',
    value: '091200012',
    reason: pushRemarkReason('phone-too-short'),
  },
];

/** Pushes that are taken. */
export const pushExchanges: Readonly<Record<string, Exchange>> = {
  'a new student': {
    externalId: 'TS-2026-0001',
    body: an,
    status: 201,
    answer: { result: 'added', remarks: [], record: anRecord },
  },
  'the same student once more': {
    externalId: 'TS-2026-0001',
    body: an,
    status: 200,
    answer: { result: 'unchanged', remarks: [], record: anRecord },
  },
  'a number that cannot be read': {
    externalId: 'TS-2026-0002',
    body: binh,
    status: 201,
    answer: { result: 'added', remarks: unreadable, record: binhRecord },
  },
};

const classUnknown = {
  code: 'enrolment.class-unknown',
  values: { year: '2026–2027', classes: '10A1, 10A2' },
  fields: [{ field: 'class', code: 'enrolment.class-unknown' }],
} as const;

/** Pushes that are refused. */
export const refusedPushes: Readonly<
  Record<string, { externalId: string; body: object; problem: DocumentedProblem }>
> = {
  'a class that the school does not have': {
    externalId: 'TS-2026-0003',
    body: { student: { fullName: 'Phạm Thị Chi' }, class: '10A9' },
    problem: {
      ...{ code: classUnknown.code, values: classUnknown.values },
      fields: [...classUnknown.fields],
    },
  },
  'a code that belongs to another record': {
    externalId: 'TS-2026-0004',
    body: { student: { fullName: 'Vũ Văn Dũng', code: '2611001' }, class: '10A1' },
    problem: 'enrolment.code-claimed',
  },
  'an unknown field': {
    externalId: 'TS-2026-0005',
    body: { student: { fullName: 'Đỗ Thị Giang', nickname: 'Gi' }, class: '10A1' },
    problem: {
      code: 'request.invalid',
      fields: [
        {
          field: 'student.nickname',
          code: 'whitelistValidation',
          message: 'property nickname should not exist',
        },
      ],
    },
  },
};

/** A batch, of which one is taken and one is not. */
export const batchExchange: {
  name: string;
  body: { students: BatchStudentBody[] };
  taken: BatchView['students'][number];
  refused: { externalId: string; problem: DocumentedProblem };
} = {
  name: 'one that is taken and one that is not',
  body: {
    students: [
      { externalId: 'TS-2026-0002', ...binh },
      { externalId: 'TS-2026-0003', student: { fullName: 'Phạm Thị Chi' }, class: '10A9' },
    ],
  },
  taken: {
    externalId: 'TS-2026-0002',
    status: 200,
    taken: { result: 'unchanged', remarks: unreadable, record: binhRecord },
  },
  refused: {
    externalId: 'TS-2026-0003',
    problem: { ...classUnknown, fields: [...classUnknown.fields] },
  },
};

/** What is read of what was pushed. */
export const readExchange = {
  name: 'a student who waits for confirmation',
  externalId: 'TS-2026-0001',
  answer: anRecord,
};

export const unknownExchange = { name: 'nobody who was pushed', externalId: 'TS-2026-0999' };

export const changesExchange: { name: string; limit: number; answer: EnrolmentRecordPageView } = {
  name: 'the first change',
  limit: 1,
  answer: { students: [anRecord], cursor: '1', more: true },
};

function statusOf(status: EnrolmentStatus): Pick<EnrolmentRecordView, 'status' | 'meaning'> {
  const { vi, en } = enrolmentStatusLabels[status];
  return { status, meaning: { vi: vi.explanation, en: en.explanation } };
}

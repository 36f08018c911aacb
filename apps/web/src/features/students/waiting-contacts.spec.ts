import type { Contact, Student } from './student-queries.js';
import { countWaiting, waitingContacts } from './waiting-contacts.js';

function contact(id: string, phone: string, confirm: boolean): Contact {
  const can = { confirm, withdrawConfirmation: !confirm };
  return { id, phone, status: confirm ? 'unconfirmed' : 'confirmed', reachability: 'unknown', can };
}

function student(id: string, ...contacts: Contact[]): Student {
  return {
    ...{ id, fullName: `Học sinh ${id}`, classId: 'c', className: '10A1' },
    guardians: [
      { id: `g${id}`, fullName: null, relationship: 'mother', contacts },
      { id: `f${id}`, fullName: 'Ba', relationship: 'father' },
    ],
  };
}

describe('the numbers that wait to be confirmed', () => {
  const students = [
    student('1', contact('a', '+84912000123', true), contact('b', '+84912000124', false)),
    student('2', contact('c', '+84912000123', true)),
    student('3'),
  ];

  it('are those that may be confirmed, each with its student', () => {
    const waiting = waitingContacts(students);
    expect(waiting.map((one) => [one.contact.id, one.student.id])).toEqual([
      ['a', '1'],
      ['c', '2'],
    ]);
  });

  it('count a phone once, whomever it stands for', () => {
    expect(countWaiting(waitingContacts(students))).toEqual({ phones: 1, students: 2 });
  });
});

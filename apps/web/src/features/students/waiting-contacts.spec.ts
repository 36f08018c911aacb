import { countWaiting, type WaitingContact } from './waiting-contacts.js';

const waiting = (
  id: string,
  studentId: string,
  address: { phone: string | null; email: string | null },
): WaitingContact => ({
  contact: { id, version: 1, ...address },
  guardian: { fullName: null, relationship: 'mother' },
  student: { id: studentId, fullName: 'Nguyễn Minh Anh', className: '10A1' },
});

describe('the contacts that wait to be confirmed', () => {
  it('count a phone or an address once, whomever it stands for', () => {
    const phone = { phone: '+84912000123', email: null };
    const email = { phone: null, email: 'lan@example.com' };
    expect(
      countWaiting([
        waiting('a', '1', phone),
        waiting('b', '2', phone),
        waiting('c', '2', email),
        waiting('d', '2', email),
      ]),
    ).toEqual({ phones: 2, students: 2 });
  });
});

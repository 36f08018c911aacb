import {
  bodyOf,
  type ClassMove,
  noChoices,
  withoutEntryClass,
  withTeacher,
  withTeachersMovingUp,
} from './choices.js';

const move = (fromClassId: string | null, to: string | null): ClassMove => ({
  ...{ fromClassId, from: fromClassId, to, grade: null },
  ...{ students: 0, movingUp: 0, graduating: 0, repeating: 0, homeroomAccountId: null },
});

describe('the choices about a next school year', () => {
  it('leave to the API what nobody has chosen', () => {
    expect(bodyOf(noChoices)).toEqual({ repeaters: [], teachers: [] });
  });

  it('are asked by id and by class alone', () => {
    const repeater = { studentId: 's', fullName: 'Lý An', className: '10A1' };
    expect(
      bodyOf({
        startsOn: '2027-08-02',
        repeaters: [
          { ...repeater, toClassName: null },
          { ...repeater, studentId: 't', toClassName: '10A2' },
        ],
        entryClasses: ['10A1'],
        teachers: { '11A1': 'teacher' },
      }),
    ).toEqual({
      startsOn: '2027-08-02',
      repeaters: [{ studentId: 's' }, { studentId: 't', className: '10A2' }],
      entryClasses: ['10A1'],
      teachers: [{ className: '11A1', accountId: 'teacher' }],
    });
  });

  it('take teachers up with their classes, and overrule nobody', () => {
    const chosen = withTeacher(noChoices, '11A2', 'new');
    const moves = [move('a', '11A1'), move('b', '11A2'), move('c', null), move(null, '10A1')];
    const teacherOf = new Map([
      ['a', 'of-a'],
      ['b', 'of-b'],
      ['c', 'of-c'],
    ]);
    expect(withTeachersMovingUp(chosen, moves, teacherOf).teachers).toEqual({
      ...{ '11A1': 'of-a', '11A2': 'new' },
    });
    const elsewhere = withTeacher(noChoices, '10A1', 'of-a');
    expect(withTeachersMovingUp(elsewhere, moves, teacherOf).teachers).toEqual({
      ...{ '10A1': 'of-a', '11A2': 'of-b' },
    });
  });

  it('forget the teacher of a class that is not to be', () => {
    const chosen = withTeacher(noChoices, '10A2', 'teacher');
    expect(withoutEntryClass(chosen, ['10A1', '10A2'], '10A2')).toEqual({
      ...noChoices,
      entryClasses: ['10A1'],
    });
  });
});

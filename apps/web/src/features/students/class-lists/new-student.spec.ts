import { newGuardian, newStudent, readNewStudent } from './new-student.js';

describe('a student typed into a class', () => {
  it('is sent without what was left empty', () => {
    const typed = { ...newStudent, fullName: ' Nguyễn Minh Anh ' };
    expect(readNewStudent(typed)).toEqual({
      places: [],
      body: { fullName: 'Nguyễn Minh Anh', guardians: [] },
    });
  });

  it('keeps the place of each guardian, so that what is wrong stands at the right one', () => {
    const father = { ...newGuardian('father'), phone: ' 0900 000 100 ' };
    const { places, body } = readNewStudent({
      ...newStudent,
      ...{ fullName: 'An', dateOfBirth: '2010-05-01', gender: 'female' },
      guardians: [newGuardian('mother'), father],
    });
    expect(places).toEqual([1]);
    expect(body).toEqual({
      ...{ fullName: 'An', dateOfBirth: '2010-05-01', gender: 'female' },
      guardians: [{ relationship: 'father', phones: ['0900 000 100'] }],
    });
  });
});

import type { Schemas } from '@lien-lac/contract';
import type { Relationship } from '@lien-lac/domain';

export interface TypedGuardian {
  relationship: Relationship;
  fullName: string;
  phone: string;
}

/** A line of a class's list as it is typed. */
export interface TypedStudent {
  fullName: string;
  code: string;
  dateOfBirth: string;
  gender: 'male' | 'female' | '';
  guardians: readonly TypedGuardian[];
}

export const newGuardian = (relationship: Relationship): TypedGuardian => ({
  ...{ relationship, fullName: '', phone: '' },
});

export const newStudent: TypedStudent = {
  ...{ fullName: '', code: '', dateOfBirth: '', gender: '' },
  guardians: [newGuardian('mother'), newGuardian('father')],
};

/** What is sent of it: nothing that was left empty, and each guardian's place among the typed ones. */
export function readNewStudent({ fullName, code, dateOfBirth, gender, guardians }: TypedStudent): {
  body: Schemas['NewStudentBody'];
  places: number[];
} {
  const places = guardians.flatMap((one, place) =>
    one.fullName.trim() === '' && one.phone.trim() === '' ? [] : [place],
  );
  return {
    places,
    body: {
      fullName: fullName.trim(),
      ...(code.trim() === '' ? {} : { code: code.trim() }),
      ...(dateOfBirth === '' ? {} : { dateOfBirth }),
      ...(gender === '' ? {} : { gender }),
      guardians: places
        .map((place) => guardians[place]!)
        .map(({ relationship, ...one }) => ({
          relationship,
          ...(one.fullName.trim() === '' ? {} : { fullName: one.fullName.trim() }),
          ...(one.phone.trim() === '' ? {} : { phones: [one.phone.trim()] }),
        })),
    },
  };
}

import { type ContactOrigin, contactOrigins } from '@lien-lac/domain';

/** Which students the list shows, as it stands in the address. */
export interface StudentFilter {
  /** Another school year than the present, by the calendar year in which it begins. */
  schoolYear?: number;
  /** Those with a number to confirm, or with one that fails or none at all. */
  needs?: StudentNeed;
  grade?: number;
  classId?: string;
  /** Where what waits to be confirmed came from; on the desk alone. */
  origin?: ContactOrigin;
}

export const studentNeeds = ['confirmation', 'mending'] as const;
export type StudentNeed = (typeof studentNeeds)[number];

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The school year of an address, where it names another one than the present. */
export function readYear({ schoolYear }: Record<string, unknown>): { schoolYear?: number } {
  const year = Number(schoolYear);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? { schoolYear: year } : {};
}

/** The filter of an address; what cannot be used in it is left out. */
export function readFilter(search: Record<string, unknown>): StudentFilter {
  const year = readYear(search);
  // What is to be done is to be done this year.
  const needs =
    year.schoolYear !== undefined ? undefined : studentNeeds.find((need) => need === search.needs);
  const origin = contactOrigins.find((one) => one === search.origin);
  const grade = Number(search.grade);
  const { classId } = search;
  const isClass = typeof classId === 'string' && uuid.test(classId);
  return {
    ...year,
    ...(needs === undefined ? {} : { needs }),
    ...(needs === 'confirmation' && origin !== undefined ? { origin } : {}),
    ...(isClass ? { classId } : {}),
    // A class is of one grade already.
    ...(!isClass && Number.isInteger(grade) && grade >= 1 && grade <= 12 ? { grade } : {}),
  };
}

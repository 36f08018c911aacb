import type { Relationship } from '../roster/column-meaning.js';

/** What the school has of a student: the fields that a roster may tell. */
export interface StudentRecord {
  id: string;
  code: string | null;
  fullName: string;
  /** YYYY-MM-DD. */
  dateOfBirth: string | null;
  gender: 'male' | 'female' | null;
  note: string | null;
}

/**
 * The school's classes, students and guardians as they stand. Students and guardians of all years,
 * classes and enrolments of one.
 */
export interface SchoolRoster {
  classes: { id: string; name: string; grade: number | null }[];
  /** With the name of the class in which the student is enrolled this year, if in any. */
  students: (StudentRecord & { className: string | null })[];
  guardians: { id: string; fullName: string | null }[];
  guardianships: {
    id: string;
    studentId: string;
    guardianId: string;
    relationship: Relationship;
  }[];
  phones: { id: string; e164: string }[];
  /** Of whatever status. */
  contacts: { id: string; guardianshipId: string; phoneId: string }[];
}

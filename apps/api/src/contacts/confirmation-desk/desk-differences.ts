import { Injectable } from '@nestjs/common';

/** Where another program tells something of a student otherwise than the school has it. */
export interface DeskDifference {
  id: string;
  studentId: string;
  /** Null where it is about the student. */
  guardianName: string | null;
  /** What it is about, such as `name`, `class` or `phone`. */
  field: string;
  /** What the school has. */
  ours: string | null;
  theirs: string | null;
  since: Date;
}

export type DeskDifferenceSource = () => Promise<readonly DeskDifference[]>;

/**
 * Where modules above this one say what of a student waits to be looked at beside their contacts, so
 * that the desk need not know them.
 */
@Injectable()
export class DeskDifferences {
  private readonly sources: DeskDifferenceSource[] = [];

  register(source: DeskDifferenceSource): void {
    this.sources.push(source);
  }

  /** By the student's id. */
  async of(studentIds: readonly string[]): Promise<Map<string, DeskDifference[]>> {
    const wanted = new Set(studentIds);
    const byStudent = new Map<string, DeskDifference[]>();
    for (const source of this.sources) {
      for (const difference of await source()) {
        const { studentId } = difference;
        if (!wanted.has(studentId)) continue;
        byStudent.set(studentId, [...(byStudent.get(studentId) ?? []), difference]);
      }
    }
    return byStudent;
  }
}

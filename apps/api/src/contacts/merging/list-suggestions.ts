import { Injectable } from '@nestjs/common';
import { judgeSamePerson } from '@lien-lac/domain';
import { SchoolYears } from '../school-years/school-years.js';
import type { MergeSuggestionPageView, MergeSuggestionView } from './merge-views.js';
import {
  type PairOfGuardians,
  type SuggestedGuardianRow,
  SuggestionsRepository,
} from './suggestions.repository.js';

/** Pairs that are looked at in one go; most of them are husband and wife. */
const pairsAtOnce = 500;

/** Guardians who share a phone and may be one person. */
@Injectable()
export class ListSuggestions {
  constructor(
    private readonly schoolYears: SchoolYears,
    private readonly suggestions: SuggestionsRepository,
  ) {}

  /** @param cursor of the page before */
  async run(cursor: string | null, limit: number): Promise<MergeSuggestionPageView> {
    const { day } = await this.schoolYears.present();
    const found: MergeSuggestionView[] = [];
    let after = cursor === null ? null : pairOf(cursor);
    for (;;) {
      const pairs = await this.suggestions.pairs(after, pairsAtOnce);
      const ids = [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
      const people = new Map(
        (await this.suggestions.describe(ids, day)).map((one) => [one.id, one]),
      );
      for (const pair of pairs) {
        after = pair;
        const suggestion = suggestionOf(people.get(pair.oneId)!, people.get(pair.otherId)!);
        if (suggestion !== null) found.push(suggestion);
        if (found.length === limit) return { suggestions: found, next: cursorOf(pair) };
      }
      if (pairs.length < pairsAtOnce) return { suggestions: found, next: null };
    }
  }
}

function suggestionOf(
  one: SuggestedGuardianRow,
  other: SuggestedGuardianRow,
): MergeSuggestionView | null {
  const sharer = ({ searchKey, wards }: SuggestedGuardianRow) => ({ nameKey: searchKey, wards });
  const likelihood = judgeSamePerson(sharer(one), sharer(other));
  if (likelihood === null) return null;
  const numbers = new Set(other.phones.map(({ phone }) => phone));
  const shared = one.phones.map(({ phone }) => phone).filter((phone) => numbers.has(phone));
  return {
    likelihood,
    sharedPhones: [...new Set(shared)],
    guardians: [one, other].map(({ id, fullName, wards, phones }) => ({
      ...{ id, fullName, students: wards, phones },
    })),
  };
}

function cursorOf({ oneId, otherId }: PairOfGuardians): string {
  return `${oneId}.${otherId}`;
}

function pairOf(cursor: string): PairOfGuardians {
  const [oneId, otherId] = cursor.split('.') as [string, string];
  return { oneId, otherId };
}

import {
  type AudienceRule,
  type MessageKind,
  type StudentReach,
  studentReaches,
} from '@lien-lac/domain';
import { enrolledOn } from '../students/enrolled-on.js';
import { type Bind, membershipOf, type Membership } from './membership-sql.js';

/** A guardian's word against messages of the kind $2. */
const optedOut = `EXISTS (
  SELECT FROM opt_out o
  WHERE o.guardian_id = g.guardian_id AND o.message_kind = $2 AND o.back_in_at IS NULL)`;

/** What the guardian of `g` said of messages of the kind $2; no row where they said nothing. */
const preference = `
  LEFT JOIN contact_preference w ON w.guardianship_id = g.id AND w.message_kind = $2`;

/**
 * Whether messages go to the guardian of `g` by e-mail: it is what they want, and an address is
 * confirmed. Else they go to their phones, by Zalo or as a text, as `channelInUse` of the domain has it.
 */
const byEmail = `(w.channel IS NOT DISTINCT FROM 'email' AND EXISTS (
  SELECT FROM contact confirmed WHERE confirmed.guardianship_id = g.id
    AND confirmed.email IS NOT NULL AND confirmed.status = 'confirmed'))`;

/** What of a guardian and of their contact `k` decides whether a message of the kind $2 reaches it. */
interface Circumstances {
  /** It is not there for this message. */
  isAbsent: string;
  isUnwanted: string;
  isFailing: string;
  byEmail: string;
}

/** Whether a message reaches the contact `k`, or why not. */
function stateOf(
  { isAbsent, isUnwanted, isFailing, byEmail }: Circumstances,
  written: (state: StudentReach) => string,
): string {
  return `CASE WHEN k.status IS NULL OR ${isAbsent} THEN ${written('no-contact')}
               WHEN ${isUnwanted} THEN ${written('opted-out')}
               WHEN ${isFailing} THEN ${written('failing-number')}
               WHEN k.status = 'unconfirmed' THEN ${written('unconfirmed')}
               -- A phone beside the address that is written to in its place.
               WHEN k.email IS NULL AND ${byEmail} THEN ${written('no-contact')}
               ELSE ${written('reachable')} END`;
}

/** Looked up from the contact on, in the tables that are joined to it. */
const joined: Circumstances = {
  isAbsent: `k.status NOT IN ('unconfirmed', 'confirmed')`,
  isUnwanted: `(${optedOut} OR w.receives IS false)`,
  isFailing: `p.reachability = 'failing'`,
  byEmail,
};

/** Looked up among the few of whom it is so, which are read once: what a count of many stands on. */
const listed: Circumstances = {
  isAbsent: `k.guardianship_id IN (SELECT id FROM guardianship WHERE ended_at IS NOT NULL)
    OR (k.email IS NOT NULL AND NOT ${isAmongEmail()})`,
  isUnwanted: `k.guardianship_id IN (
    SELECT g.id FROM opt_out o JOIN guardianship g ON g.guardian_id = o.guardian_id
    WHERE o.message_kind = $2 AND o.back_in_at IS NULL
    UNION ALL
    SELECT w.guardianship_id FROM contact_preference w
    WHERE w.message_kind = $2 AND NOT w.receives)`,
  isFailing: `k.phone_id IN (SELECT id FROM phone WHERE reachability = 'failing')`,
  byEmail: isAmongEmail(),
};

/** As `byEmail` has it. */
function isAmongEmail(): string {
  return `k.guardianship_id IN (
    SELECT w.guardianship_id FROM contact_preference w
    JOIN contact m ON m.guardianship_id = w.guardianship_id
    WHERE w.message_kind = $2 AND w.channel = 'email'
      AND m.email IS NOT NULL AND m.status = 'confirmed')`;
}

/** One row for each phone and each e-mail address, or for each of its students where they differ. */
export type Sharing = 'one-per-address' | 'one-per-student';

/**
 * The pieces of a statement about one audience on the day $1, for messages of the kind $2. What else
 * the rule names is bound as it is needed: a rule without exceptions costs nothing for them.
 */
export class AudienceSql {
  readonly parameters: unknown[];
  private readonly membership: Membership;

  /** @param day YYYY-MM-DD */
  constructor(
    day: string,
    private readonly rule: AudienceRule,
    kind: MessageKind,
  ) {
    this.parameters = [day, kind];
    this.membership = membershipOf(rule, this.bind);
  }

  /** Binds a value. @returns what stands for it in the statement */
  readonly bind: Bind = (value, type) => {
    this.parameters.push(value);
    return `$${this.parameters.length}::${type}`;
  };

  /** The students `s` of the audience, each in the class `c`. */
  get students(): string {
    return `enrolment e
      JOIN school_class c ON c.id = e.class_id
      JOIN student s ON s.id = e.student_id ${this.membership.join}`;
  }

  /** Goes with `students`. */
  get isMember(): string {
    return [enrolledOn('$1'), ...this.membership.conditions].join(' AND ');
  }

  /** The contacts `k` that a message may go to; those that were unticked are among them. */
  get reachable(): string {
    return `${this.students}
      JOIN guardianship g ON g.student_id = s.id AND g.ended_at IS NULL
      ${preference}
      JOIN contact k ON k.guardianship_id = g.id AND k.status = 'confirmed'
      LEFT JOIN phone p ON p.id = k.phone_id
      WHERE ${this.isMember} AND NOT ${optedOut} AND w.receives IS NOT false
        AND CASE WHEN k.email IS NULL THEN p.reachability <> 'failing' AND NOT ${byEmail}
                 ELSE ${byEmail} END`;
  }

  /** Whether somebody unticked the contact `k`. */
  unticked(): string {
    const contactIds = this.rule.except?.contactIds;
    return contactIds === undefined ? 'false' : `k.id = ANY(${this.bind(contactIds, 'uuid[]')})`;
  }

  /** The students with their contacts, if any, each with the `state` of a message. */
  get judged(): string {
    return `${this.students}
      LEFT JOIN guardianship g ON g.student_id = s.id AND g.ended_at IS NULL
      ${preference}
      LEFT JOIN contact k ON k.guardianship_id = g.id AND (k.email IS NULL OR ${byEmail})
      LEFT JOIN phone p ON p.id = k.phone_id
      CROSS JOIN LATERAL (SELECT ${stateOf(joined, (state) => `'${state}'`)} AS state) judged
      WHERE ${this.isMember}`;
  }

  /**
   * The same to be counted: the enrolments `e` with their contacts, both read in the order of the
   * students. Whatever else there is to know is looked up by `rank`.
   */
  get counted(): string {
    return `enrolment e ${this.membership.join}
      LEFT JOIN contact k ON k.student_id = e.student_id
        AND k.status IN ('unconfirmed', 'confirmed')
      WHERE ${this.isMember}`;
  }

  /**
   * Goes with `counted`: twice the place of the state among the `studentReaches`, and one more where
   * somebody unticked the contact. So the least of a student's is what is soonest mended, and of an
   * address 0 where it gets the message.
   */
  rank(): string {
    const place = stateOf(listed, (state) => `${2 * studentReaches.indexOf(state)}`);
    // Null where there is no contact.
    return `${place} + (${this.unticked()} IS TRUE)::integer`;
  }

  /**
   * As `Recipient` has it but for students who stand there twice. English only where all want that, and
   * so it is with Zalo: on one phone nobody gets by Zalo what they want as a text, nor one by each.
   */
  recipientColumns(sharing: Sharing): string {
    const { because, values } = this.membership;
    const wanted = `bool_and(w.channel IS NOT DISTINCT FROM 'zalo')`;
    const byZalo =
      sharing === 'one-per-address'
        ? wanted
        : `bool_and(${wanted}) OVER (PARTITION BY ${oneEach('one-per-address')})`;
    return `
      CASE WHEN k.email IS NULL THEN CASE WHEN ${byZalo} THEN 'zalo' ELSE 'sms' END
           ELSE 'email' END AS channel,
      coalesce(k.email, p.e164) AS address,
      CASE WHEN bool_and(w.language IS NOT DISTINCT FROM 'en') THEN 'en' ELSE 'vi' END AS language,
      array_agg(k.id ORDER BY k.id) AS "contactIds",
      json_agg(json_build_object('id', s.id, 'fullName', s.full_name, 'className', c.name,
                 'grade', c.grade, 'because', ${because}, 'values', ${values})
               ORDER BY c.name, s.given_name, s.full_name, s.id) AS students`;
  }
}

/** What makes one recipient. */
export function oneEach(sharing: Sharing): string {
  return `k.email IS NULL, coalesce(k.email, p.e164)${sharing === 'one-per-student' ? ', s.id' : ''}`;
}

/** Phones by their numbers, then addresses by the alphabet. */
export function inOrder(sharing: Sharing): string {
  return `k.email IS NULL DESC, coalesce(k.email, p.e164)${sharing === 'one-per-student' ? ', s.id' : ''}`;
}

/** Of a student's states the one that is soonest mended. @param reasons the list of them, bound */
export function soonestMended(reasons: string): string {
  return `coalesce((${reasons})[min(array_position(${reasons}, state))], 'no-contact')`;
}

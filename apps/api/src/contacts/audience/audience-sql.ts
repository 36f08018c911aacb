import type { AudienceRule, MessageKind } from '@lien-lac/domain';
import { enrolledOn } from '../students/enrolled-on.js';

/**
 * The students of an audience: those who are in its classes on the day $1. Parameters $1 to $4 are
 * those of `audienceParameters`.
 */
export const audienceStudents = `
  enrolment e
  JOIN school_class c ON c.id = e.class_id
  JOIN student s ON s.id = e.student_id`;

/** Goes with `audienceStudents`. */
export const inAudience = `
  ${enrolledOn('$1')}
  AND ($2::integer[] IS NULL OR c.grade = ANY($2))
  AND ($3::uuid[] IS NULL OR c.id = ANY($3))`;

/** A guardian's word against messages of the kind $4. */
export const optedOut = `EXISTS (
  SELECT FROM opt_out o
  WHERE o.guardian_id = g.guardian_id AND o.message_kind = $4 AND o.back_in_at IS NULL)`;

/** What the guardian of `g` said of messages of the kind $4; no row where they said nothing. */
const preference = `
  LEFT JOIN contact_preference w ON w.guardianship_id = g.id AND w.message_kind = $4`;

/**
 * Whether messages go to the guardian of `g` by e-mail: it is what they want, and an address is
 * confirmed. Else they go to their phones, Zalo included, as `channelInUse` of the domain has it.
 */
const byEmail = `(w.channel IS NOT DISTINCT FROM 'email' AND EXISTS (
  SELECT FROM contact confirmed WHERE confirmed.guardianship_id = g.id
    AND confirmed.email IS NOT NULL AND confirmed.status = 'confirmed'))`;

/** The contacts of those students that a message of the kind $4 may go to. */
export const reachableContacts = `
  ${audienceStudents}
  JOIN guardianship g ON g.student_id = s.id AND g.ended_at IS NULL
  ${preference}
  JOIN contact k ON k.guardianship_id = g.id AND k.status = 'confirmed'
  LEFT JOIN phone p ON p.id = k.phone_id
  WHERE ${inAudience} AND NOT ${optedOut} AND w.receives IS NOT false
    AND CASE WHEN k.email IS NULL THEN p.reachability <> 'failing' AND NOT ${byEmail}
             ELSE ${byEmail} END`;

/** Those students with their contacts, if any, each with the `state` of a message of the kind $4. */
export const judgedContacts = `
  ${audienceStudents}
  LEFT JOIN guardianship g ON g.student_id = s.id AND g.ended_at IS NULL
  ${preference}
  LEFT JOIN contact k ON k.guardianship_id = g.id AND (k.email IS NULL OR ${byEmail})
  LEFT JOIN phone p ON p.id = k.phone_id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN k.status IS NULL OR k.status NOT IN ('unconfirmed', 'confirmed')
                  THEN 'no-contact'
                WHEN ${optedOut} OR w.receives IS false THEN 'opted-out'
                WHEN p.reachability = 'failing' THEN 'failing-number'
                WHEN k.status = 'unconfirmed' THEN 'unconfirmed'
                -- A phone beside the address that is written to in its place.
                WHEN k.email IS NULL AND ${byEmail} THEN 'no-contact'
                ELSE 'reachable' END AS state) judged`;

/** Of a student's states the one that is soonest mended; $5 is the list of the reasons. */
export const soonestMended = "coalesce(($5::text[])[min(array_position($5, state))], 'no-contact')";

/**
 * One row for each phone and each e-mail address, as `Recipient` has it but for students who stand
 * there twice. English only where everybody behind it wants that.
 */
export const recipientColumns = `
  CASE WHEN k.email IS NULL THEN 'sms' ELSE 'email' END AS channel,
  coalesce(k.email, p.e164) AS address,
  CASE WHEN bool_and(w.language IS NOT DISTINCT FROM 'en') THEN 'en' ELSE 'vi' END AS language,
  array_agg(k.id ORDER BY k.id) AS "contactIds",
  json_agg(json_build_object('id', s.id, 'fullName', s.full_name, 'className', c.name)
           ORDER BY c.name, s.given_name, s.full_name, s.id) AS students`;

/** Goes with `recipientColumns`: phones by their numbers, then addresses by the alphabet. */
export const oneEach = `
  GROUP BY k.email IS NULL, coalesce(k.email, p.e164)
  ORDER BY k.email IS NULL DESC, coalesce(k.email, p.e164)`;

/** @param day YYYY-MM-DD */
export function audienceParameters(day: string, rule: AudienceRule, kind: MessageKind): unknown[] {
  return [
    day,
    rule.kind === 'grades' ? rule.grades : null,
    rule.kind === 'classes' ? rule.classIds : null,
    kind,
  ];
}

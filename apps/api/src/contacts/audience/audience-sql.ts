import type { AudienceRule, MessageKind } from '@lien-lac/domain';

/**
 * The students of an audience: those who are in its classes now. Parameters $1 to $4 are those of
 * `audienceParameters`.
 */
export const audienceStudents = `
  enrolment e
  JOIN school_class c ON c.id = e.class_id
  JOIN student s ON s.id = e.student_id`;

/** Goes with `audienceStudents`. */
export const inAudience = `
  e.school_year = $1 AND e.enrolled_until IS NULL
  AND ($2::integer[] IS NULL OR c.grade = ANY($2))
  AND ($3::uuid[] IS NULL OR c.id = ANY($3))`;

/** A guardian's word against messages of the kind $4. */
export const optedOut = `EXISTS (
  SELECT FROM opt_out o
  WHERE o.guardian_id = g.guardian_id AND o.message_kind = $4 AND o.back_in_at IS NULL)`;

/** The contacts of those students that a message of the kind $4 may go to. */
export const reachableContacts = `
  ${audienceStudents}
  JOIN guardianship g ON g.student_id = s.id
  JOIN contact k ON k.guardianship_id = g.id AND k.status = 'confirmed'
  JOIN phone p ON p.id = k.phone_id AND p.reachability <> 'failing'
  WHERE ${inAudience} AND NOT ${optedOut}`;

/** Those students with their contacts, if any, each with the `state` of a message of the kind $4. */
export const judgedContacts = `
  ${audienceStudents}
  LEFT JOIN guardianship g ON g.student_id = s.id
  LEFT JOIN contact k ON k.guardianship_id = g.id
  LEFT JOIN phone p ON p.id = k.phone_id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN k.status IS NULL OR k.status NOT IN ('unconfirmed', 'confirmed')
                  THEN 'no-contact'
                WHEN ${optedOut} THEN 'opted-out'
                WHEN p.reachability = 'failing' THEN 'failing-number'
                WHEN k.status = 'unconfirmed' THEN 'unconfirmed'
                ELSE 'reachable' END AS state) judged`;

/** Of a student's states the one that is soonest mended; $5 is the list of the reasons. */
export const soonestMended = "coalesce(($5::text[])[min(array_position($5, state))], 'no-contact')";

/** One row for each phone, as `Recipient` has it but for students who stand there twice. */
export const recipientColumns = `
  p.e164 AS phone,
  array_agg(k.id ORDER BY k.id) AS "contactIds",
  json_agg(json_build_object('id', s.id, 'fullName', s.full_name, 'className', c.name)
           ORDER BY c.name, s.given_name, s.full_name, s.id) AS students`;

export function audienceParameters(
  schoolYear: number,
  rule: AudienceRule,
  kind: MessageKind,
): unknown[] {
  return [
    schoolYear,
    rule.kind === 'grades' ? rule.grades : null,
    rule.kind === 'classes' ? rule.classIds : null,
    kind,
  ];
}

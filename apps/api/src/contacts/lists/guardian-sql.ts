/** The e-mail addresses of the guardian of `g`, those in use and those that were. */
export const emailsOfGuardian = `
  SELECT coalesce(json_agg(json_build_object('id', k.id, 'email', k.email, 'status', k.status,
           'version', k.version) ORDER BY k.email), '[]')
  FROM contact k WHERE k.guardianship_id = g.id AND k.email IS NOT NULL`;

/** What the guardian of `g` said of the kinds of message. */
export const preferencesOfGuardian = `
  SELECT coalesce(json_agg(json_build_object('messageKind', w.message_kind, 'receives', w.receives,
           'channel', w.channel, 'language', w.language) ORDER BY w.message_kind), '[]')
  FROM contact_preference w WHERE w.guardianship_id = g.id`;

/**
 * Counts the changes of a guardian `r` as one student `g` has them: both numbers only ever grow, so
 * their sum changes with either.
 */
export const guardianVersion = 'g.version + r.version - 1';

const beginning = 'contact:';

/** What delivery knows a contact by: in the grounds of a message and in suppressions. */
export function contactReference(contactId: string): string {
  return `${beginning}${contactId}`;
}

/** The contact's id out of its reference; null for a reference to anything else. */
export function contactIdOf(reference: string): string | null {
  return reference.startsWith(beginning) ? reference.slice(beginning.length) : null;
}

/** What delivery knows a contact by: in the grounds of a message and in suppressions. */
export function contactReference(contactId: string): string {
  return `contact:${contactId}`;
}

import { renderForStudents, schoolDate, withPrefix } from '@lien-lac/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { PhonePreview } from '../../../components/phone-preview.js';
import { useSession } from '../../../platform/session/session.js';
import { recipientsQuery } from '../reading/direct-message-queries.js';
import type { DirectMessage, Recipient } from '../reading/direct-message-views.js';

/** The message as the phone of its first recipient has it, named under it. */
export function ShownMessage({ message }: { message: DirectMessage }): ReactElement {
  const { schoolName } = useSession();
  const first = useQuery(recipientsQuery(message.id)).data?.recipients[0];
  const names = first?.students.map(({ studentName }) => studentName).join(', ') ?? '';
  return (
    <PhonePreview sender={schoolName} text={textFor(message, first)}>
      {names === '' ? undefined : <p>{names}</p>}
    </PhonePreview>
  );
}

/** As it was written where nobody is behind the phone any more. */
function textFor(
  { text, prefix, withoutDiacritics, leavesAt, className }: DirectMessage,
  recipient: Recipient | undefined,
): string {
  const students = (recipient?.students ?? []).map(({ studentName }) => ({
    ...{ fullName: studentName, className },
  }));
  try {
    const messageDate = schoolDate(new Date(leavesAt));
    return renderForStudents({ text, prefix, withoutDiacritics, messageDate }, students);
  } catch {
    return withPrefix(prefix, text);
  }
}

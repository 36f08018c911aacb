import { audienceKinds } from '@lien-lac/domain';
import { Radio } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { AudienceCount } from './audience-count.js';
import { ClassChoice } from './class-choice.js';
import { audienceOf, type DraftAudience } from './draft-audience.js';
import { ExceptionChoice } from './exception-choice.js';
import styles from './form.module.css';
import { PickedChoice } from './picked-choice.js';
import { SheetChoice } from './sheet-choice.js';

/** Whose guardians get it, with how many that are as one chooses. */
export function AudienceField({
  value,
  text,
  onChange,
  onLook,
  error,
}: {
  value: DraftAudience;
  /** It tells whether a phone gets one message or one for each of its students. */
  text: string;
  onChange: (value: Partial<DraftAudience>) => void;
  /** Shows the very message of the recipient behind a contact. */
  onLook: (contactId: string) => void;
  error?: string | undefined;
}): ReactElement {
  const { t } = useMessages();
  const errorId = useId();
  const { audienceKind, grades, classIds } = value;
  const audience = audienceOf(value);
  return (
    <fieldset className={styles.group} aria-describedby={error === undefined ? undefined : errorId}>
      <legend>{t('announcements.write.audience')}</legend>
      <div className={styles.choices}>
        {audienceKinds.map((kind) => (
          <Radio
            key={kind}
            name="audience"
            label={t(`announcements.audience.${kind}`)}
            checked={audienceKind === kind}
            onChange={() => onChange({ audienceKind: kind })}
          />
        ))}
      </div>
      {audienceKind === 'grades' || audienceKind === 'classes' ? (
        <ClassChoice
          kind={audienceKind}
          grades={grades}
          classIds={classIds}
          onGrades={(next) => onChange({ grades: next })}
          onClasses={(next) => onChange({ classIds: next })}
        />
      ) : null}
      {audienceKind === 'picked' ? (
        <PickedChoice
          groupIds={value.groupIds}
          students={value.students}
          onGroups={(groupIds) => onChange({ groupIds })}
          onStudents={(students) => onChange({ students })}
        />
      ) : null}
      {audienceKind === 'sheet' ? (
        <SheetChoice sheet={value.sheet} onChange={(sheet) => onChange({ sheet })} />
      ) : null}
      {error === undefined ? null : (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
      {audience === undefined ? null : (
        <>
          <ExceptionChoice value={value.except} onChange={(except) => onChange({ except })} />
          <AudienceCount
            audience={audience}
            text={text}
            unticked={value.except.contactIds}
            onUnticked={(contactIds) => onChange({ except: { ...value.except, contactIds } })}
            onLook={onLook}
          />
        </>
      )}
    </fieldset>
  );
}

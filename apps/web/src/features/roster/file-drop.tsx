import { type DragEvent, type ReactElement, useState } from 'react';
import { UploadIcon } from '../../components/icons.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './file-drop.module.css';

/** What the system's own window offers; anything may be dropped, and is answered. */
const accepted =
  '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A place for one file: press it, or drop the file onto it. */
export function FileDrop({
  reading,
  isAgain,
  onChoose,
}: {
  /** The name of the file that is being read at this moment. */
  reading: string | undefined;
  /** Whether another file was tried before. */
  isAgain: boolean;
  onChoose: (file: File) => void;
}): ReactElement {
  const { t } = useMessages();
  const [isOver, setIsOver] = useState(false);
  const isReading = reading !== undefined;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !isReading) onChoose(file);
  };
  return (
    <label
      className={styles.drop}
      data-over={isOver || undefined}
      data-reading={isReading || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        className={styles.input}
        accept={accepted}
        disabled={isReading}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
      <span className={styles.shape}>
        <UploadIcon />
      </span>
      <span className={styles.action} role="status">
        {isReading
          ? t('roster.upload.reading', { name: reading })
          : t(isAgain ? 'roster.upload.choose-again' : 'roster.upload.choose')}
      </span>
      <span className={styles.kinds}>{t('roster.upload.kinds')}</span>
    </label>
  );
}

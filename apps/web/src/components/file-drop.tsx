import { type DragEvent, type ReactElement, useState } from 'react';
import { UploadIcon } from './icons.js';
import styles from './file-drop.module.css';

/** What the system's own window offers; anything may be dropped, and is answered. */
const accepted =
  '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A place for one file: press it, or drop the file onto it. */
export function FileDrop({
  action,
  kinds,
  isReading,
  onChoose,
}: {
  /** What to do here, or what is being done at this moment. */
  action: string;
  /** Which files are taken, and how large they may be. */
  kinds: string;
  isReading: boolean;
  onChoose: (file: File) => void;
}): ReactElement {
  const [isOver, setIsOver] = useState(false);
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
        {action}
      </span>
      <span className={styles.kinds}>{kinds}</span>
    </label>
  );
}

import { Popover } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../platform/messages/messages.js';
import styles from './state-badge.module.css';
import { type AnyState, textOf, toneOf } from './state-texts.js';
import { ToneIcon } from './tone-icon.js';

/**
 * The state of something in one word, with a shape and a colour; what it means is told on hover, tap
 * or focus. In a list where each row is pressed as a whole, `plain` leaves the telling out.
 */
export function StateBadge({ plain = false, ...it }: AnyState & { plain?: boolean }): ReactElement {
  const { language, t } = useMessages();
  const [open, setOpen] = useState(false);
  const { label, explanation } = textOf(it, language, t);
  const tone = toneOf(it);
  const inside = (
    <>
      <ToneIcon tone={tone} />
      {label}
    </>
  );
  if (plain) {
    return (
      <span className={styles.badge} data-tone={tone} title={explanation}>
        {inside}
      </span>
    );
  }
  return (
    <Popover opened={open} onChange={setOpen} width={260} withArrow shadow="md" position="bottom">
      <Popover.Target>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          onMouseEnter={() => setOpen(true)}
          onMouseLeave={() => setOpen(false)}
          onBlur={() => setOpen(false)}
        >
          <span className={styles.badge} data-tone={tone}>
            {inside}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.meaning}>{explanation}</Popover.Dropdown>
    </Popover>
  );
}

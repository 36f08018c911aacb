import type { ReactElement } from 'react';
import { Icon } from './icon.js';

/** One place up in a list that a person orders. */
export function UpIcon(): ReactElement {
  return (
    <Icon>
      <path d="m5 15 7-7 7 7" />
    </Icon>
  );
}

export function DownIcon(): ReactElement {
  return (
    <Icon>
      <path d="m5 9 7 7 7-7" />
    </Icon>
  );
}

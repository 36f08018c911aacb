import type { ReactElement } from 'react';
import { Icon } from './icon.js';

/** Saved groups: three who belong together. */
export function GroupIcon(): ReactElement {
  return (
    <Icon>
      <circle cx="12" cy="7" r="2.5" />
      <circle cx="6.5" cy="15" r="2.5" />
      <circle cx="17.5" cy="15" r="2.5" />
      <path d="M10.5 9.2 8 12.8M13.5 9.2l2.5 3.6M9 15.5h6" />
    </Icon>
  );
}

/** Templates: a sheet with lines to be used again. */
export function TemplateIcon(): ReactElement {
  return (
    <Icon>
      <path d="M6 4h9l3 3v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM8.5 10h7M8.5 13.5h7M8.5 17h4" />
    </Icon>
  );
}

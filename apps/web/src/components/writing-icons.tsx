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

/** A registered name: a tag. */
export function TagIcon(): ReactElement {
  return (
    <Icon>
      <path d="M4 5v6.2a2 2 0 0 0 .6 1.4l7 7a1.5 1.5 0 0 0 2.1 0l5.9-5.9a1.5 1.5 0 0 0 0-2.1l-7-7A2 2 0 0 0 11.2 4H5a1 1 0 0 0-1 1Z" />
      <path d="M8.5 8.5h.01" />
    </Icon>
  );
}

/** What messages leave by: a mast with its waves. */
export function GatewayIcon(): ReactElement {
  return (
    <Icon>
      <path d="M12 11v9M9 20h6M8.5 14a5 5 0 0 1 0-7M15.5 7a5 5 0 0 1 0 7M5.7 16.5a8.5 8.5 0 0 1 0-12M18.3 4.5a8.5 8.5 0 0 1 0 12" />
      <circle cx="12" cy="10.5" r="1" />
    </Icon>
  );
}

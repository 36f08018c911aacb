import type { ReactElement } from 'react';
import { Icon } from './icon.js';

export function HomeIcon(): ReactElement {
  return (
    <Icon>
      <path d="M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1Z" />
    </Icon>
  );
}

/** Announcements: one voice to many. */
export function AnnouncementIcon(): ReactElement {
  return (
    <Icon>
      <path d="M4 10v4a1 1 0 0 0 1 1h3l8 4V5L8 9H5a1 1 0 0 0-1 1ZM8 15l1 5h2l-1-4M19 9.5a4 4 0 0 1 0 5" />
    </Icon>
  );
}

/** Direct messages: a speech bubble. */
export function MessageIcon(): ReactElement {
  return (
    <Icon>
      <path d="M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-4 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Z" />
    </Icon>
  );
}

/** Students and guardians. */
export function PeopleIcon(): ReactElement {
  return (
    <Icon>
      <circle cx="9" cy="8" r="3.25" />
      <path d="M3 19c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M15.5 5.2a3.25 3.25 0 0 1 0 5.6M17.5 14c2.1.7 3.5 2.5 3.5 5" />
    </Icon>
  );
}

/** A file to be taken in. */
export function UploadIcon(): ReactElement {
  return (
    <Icon>
      <path d="M12 15V4m0 0L8 8m4-4 4 4M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4" />
    </Icon>
  );
}

export function PhoneIcon(): ReactElement {
  return (
    <Icon>
      <rect x="7" y="3" width="10" height="18" rx="2" />
      <path d="M11 18h2" />
    </Icon>
  );
}

export function MailIcon(): ReactElement {
  return (
    <Icon>
      <rect x="3" y="5" width="18" height="14" rx="1.5" />
      <path d="m4 7 8 6 8-6" />
    </Icon>
  );
}

export function DiaryIcon(): ReactElement {
  return (
    <Icon>
      <path d="M6 4h11a1 1 0 0 1 1 1v15H7a2 2 0 0 1-2-2V5a1 1 0 0 1 1-1ZM5 18a2 2 0 0 1 2-2h11M9 8h5M9 11h5" />
    </Icon>
  );
}

export function AccountIcon(): ReactElement {
  return (
    <Icon>
      <circle cx="12" cy="8.5" r="3.5" />
      <path d="M5 20c0-3.6 3.1-6 7-6s7 2.4 7 6" />
    </Icon>
  );
}

export function MoreIcon(): ReactElement {
  return (
    <Icon>
      <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" />
    </Icon>
  );
}

export function CheckIcon(): ReactElement {
  return (
    <Icon>
      <path d="m5 12.5 4.5 4.5L19 7.5" />
    </Icon>
  );
}

export function CrossIcon(): ReactElement {
  return (
    <Icon>
      <path d="m6 6 12 12M18 6 6 18" />
    </Icon>
  );
}

export function WarningIcon(): ReactElement {
  return (
    <Icon>
      <path d="M12 4 2.8 19.5h18.4ZM12 10v4M12 17h.01" />
    </Icon>
  );
}

export function ClockIcon(): ReactElement {
  return (
    <Icon>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3 2" />
    </Icon>
  );
}

/** Something is under way. */
export function MovingIcon(): ReactElement {
  return (
    <Icon>
      <path d="M4 12h15m0 0-5-5m5 5-5 5" />
    </Icon>
  );
}

/** Nothing happens with it any more, or not yet. */
export function RestingIcon(): ReactElement {
  return (
    <Icon>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M8 12h8" />
    </Icon>
  );
}

export function BackIcon(): ReactElement {
  return (
    <Icon>
      <path d="m15 5-7 7 7 7" />
    </Icon>
  );
}

export function ForwardIcon(): ReactElement {
  return (
    <Icon>
      <path d="m9 5 7 7-7 7" />
    </Icon>
  );
}

export function SearchIcon(): ReactElement {
  return (
    <Icon>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="m15 15 5 5" />
    </Icon>
  );
}

export function OfflineIcon(): ReactElement {
  return (
    <Icon>
      <path d="M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 9a15 15 0 0 1 4-2.6M12 5.5c3.8 0 7.3 1.3 10 3.5M15.5 10.5c1.3.4 2.5 1.1 3.5 2M8.5 16a5 5 0 0 1 7 0M12 19.5h.01" />
    </Icon>
  );
}

/** What was done, one thing after the other. */
export function TrailIcon(): ReactElement {
  return (
    <Icon>
      <path d="M6 5v14M6 6h.01M6 12h.01M6 18h.01M10.5 6H20M10.5 12H20M10.5 18H16" />
    </Icon>
  );
}

/** Another program, plugged in. */
export function PlugIcon(): ReactElement {
  return (
    <Icon>
      <path d="M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0ZM12 17v4" />
    </Icon>
  );
}

/** Two accounts of the same, side by side. */
export function ComparisonIcon(): ReactElement {
  return (
    <Icon>
      <path d="M4 5h6v14H4ZM14 5h6v14h-6ZM6 9h2M6 12h2M16 9h2M16 13h2" />
    </Icon>
  );
}

/** A year of the school. */
export function CalendarIcon(): ReactElement {
  return (
    <Icon>
      <path d="M5 6h14v14H5ZM5 10.5h14M9 3.5V8M15 3.5V8" />
    </Icon>
  );
}

/** Two that become one. */
export function MergeIcon(): ReactElement {
  return (
    <Icon>
      <path d="M5 5c0 5 7 4 7 9v6M19 5c0 5-7 4-7 9M9 17l3 3 3-3" />
    </Icon>
  );
}

/** What came of the days behind us. */
export function PlotIcon(): ReactElement {
  return (
    <Icon>
      <path d="M4 20h16M7 20v-6M12 20V6M17 20v-9" />
    </Icon>
  );
}

/** What somebody saw. */
export function ObservationIcon(): ReactElement {
  return (
    <Icon>
      <path d="M3 12s3.3-6 9-6 9 6 9 6-3.3 6-9 6-9-6-9-6Z" />
      <circle cx="12" cy="12" r="2.75" />
    </Icon>
  );
}

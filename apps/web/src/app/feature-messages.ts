import type { Language } from '../platform/messages/language.js';
import type firstMessages from './messages.vi.js';

/** The words of each feature's own pages, fetched with the first of them. */
export const featureMessages = {
  accounts: {
    vi: () => import('../features/accounts/messages.vi.json'),
    en: () => import('../features/accounts/messages.en.json'),
  },
  homerooms: {
    vi: () => import('../features/homerooms/messages.vi.json'),
    en: () => import('../features/homerooms/messages.en.json'),
  },
  staff: {
    vi: () => import('../features/staff/messages.vi.json'),
    en: () => import('../features/staff/messages.en.json'),
  },
  home: {
    vi: () => import('../features/home/messages.vi.json'),
    en: () => import('../features/home/messages.en.json'),
  },
  roster: {
    vi: () => import('../features/roster/messages.vi.json'),
    en: () => import('../features/roster/messages.en.json'),
  },
  students: {
    vi: () => import('../features/students/messages.vi.json'),
    en: () => import('../features/students/messages.en.json'),
  },
  announcements: {
    vi: () => import('../features/announcements/messages.vi.json'),
    en: () => import('../features/announcements/messages.en.json'),
  },
  'student-groups': {
    vi: () => import('../features/student-groups/messages.vi.json'),
    en: () => import('../features/student-groups/messages.en.json'),
  },
  'message-templates': {
    vi: () => import('../features/message-templates/messages.vi.json'),
    en: () => import('../features/message-templates/messages.en.json'),
  },
  'direct-messages': {
    vi: () => import('../features/direct-messages/messages.vi.json'),
    en: () => import('../features/direct-messages/messages.en.json'),
  },
  'looking-back': {
    vi: () => import('../features/looking-back/messages.vi.json'),
    en: () => import('../features/looking-back/messages.en.json'),
  },
  'class-diary': {
    vi: () => import('../features/class-diary/messages.vi.json'),
    en: () => import('../features/class-diary/messages.en.json'),
  },
  'daily-reports': {
    vi: () => import('../features/daily-reports/messages.vi.json'),
    en: () => import('../features/daily-reports/messages.en.json'),
  },
  observations: {
    vi: () => import('../features/observations/messages.vi.json'),
    en: () => import('../features/observations/messages.en.json'),
  },
  merging: {
    vi: () => import('../features/merging/messages.vi.json'),
    en: () => import('../features/merging/messages.en.json'),
  },
  'school-years': {
    vi: () => import('../features/school-years/messages.vi.json'),
    en: () => import('../features/school-years/messages.en.json'),
  },
  'enrolment-system': {
    vi: () => import('../features/enrolment-system/messages.vi.json'),
    en: () => import('../features/enrolment-system/messages.en.json'),
  },
  'audit-trail': {
    vi: () => import('../features/audit-trail/messages.vi.json'),
    en: () => import('../features/audit-trail/messages.en.json'),
  },
  'api-clients': {
    vi: () => import('../features/api-clients/messages.vi.json'),
    en: () => import('../features/api-clients/messages.en.json'),
  },
  settings: {
    vi: () => import('../features/settings/messages.vi.json'),
    en: () => import('../features/settings/messages.en.json'),
  },
  gateways: {
    vi: () => import('../features/gateways/messages.vi.json'),
    en: () => import('../features/gateways/messages.en.json'),
  },
  'brandname-templates': {
    vi: () => import('../features/brandname-templates/messages.vi.json'),
    en: () => import('../features/brandname-templates/messages.en.json'),
  },
  'school-calendar': {
    vi: () => import('../features/school-calendar/messages.vi.json'),
    en: () => import('../features/school-calendar/messages.en.json'),
  },
  'simulated-mails': {
    vi: () => import('../features/simulated-mails/messages.vi.json'),
    en: () => import('../features/simulated-mails/messages.en.json'),
  },
  'simulated-phones': {
    vi: () => import('../features/simulated-phones/messages.vi.json'),
    en: () => import('../features/simulated-phones/messages.en.json'),
  },
} satisfies Record<string, Record<Language, () => Promise<{ default: Record<string, string> }>>>;

type First = typeof firstMessages;
type OfFeature<Feature extends keyof typeof featureMessages> = Awaited<
  ReturnType<(typeof featureMessages)[Feature]['vi']>
>['default'];

type Registered = {
  [Feature in keyof First]: Feature extends keyof typeof featureMessages
    ? First[Feature] & OfFeature<Feature>
    : First[Feature];
};

declare module '../platform/messages/message-registry.js' {
  // oxlint-disable-next-line typescript/no-empty-object-type
  interface MessageRegistry extends Registered {}
}

import { defineJob } from '../platform/queue/job-kind.js';

/** An approved announcement wants its recipients fixed and its messages written. */
export const planAnnouncementJob = defineJob('announcements.plan');

import { defineJob } from '../../platform/queue/job-kind.js';

/** A dispatch has become due. A hint: the rows say what there is to do. */
export const deliverJob = defineJob('delivery.deliver');

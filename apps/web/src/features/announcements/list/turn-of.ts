import type { MessageKey } from '../../../platform/messages/message-registry.js';
import type { MessageValues } from '../../../platform/messages/fill-message.js';
import type { AnnouncementSummary } from '../reading/announcement-views.js';

/** What an announcement waits for, in a sentence. */
export interface Turn {
  key: MessageKey;
  values: MessageValues;
  /** Whether it waits for the person who looks at it. */
  isYours: boolean;
}

type Outline = Pick<
  AnnouncementSummary,
  'state' | 'can' | 'isEdited' | 'requesterName' | 'requesterRole' | 'sendAt' | 'progress'
>;

/**
 * Whose turn it is.
 * @param time writes an instant
 */
export function turnOf(announcement: Outline, time: (instant: string) => string): Turn {
  const { state, can, requesterName, requesterRole, sendAt, progress } = announcement;
  const others = (key: MessageKey, values: MessageValues = {}): Turn => ({
    key,
    values,
    isYours: false,
  });
  switch (state) {
    case 'submitted':
      if (can.approve) return { key: 'announcements.turn.you-approve', values: {}, isYours: true };
      return requesterRole === 'cgcn'
        ? others('announcements.turn.second-person-approves')
        : others('announcements.turn.cgcn-approves');
    case 'draft':
    case 'returned':
      if (announcement.isEdited) {
        return can.confirm
          ? { key: 'announcements.turn.you-confirm', values: {}, isYours: true }
          : others('announcements.turn.requester-confirms', { name: requesterName });
      }
      return can.resubmit
        ? { key: 'announcements.turn.you-mend', values: {}, isYours: true }
        : others('announcements.turn.requester-mends', { name: requesterName });
    case 'waiting':
      if (sendAt !== null) return others('announcements.turn.its-time', { time: time(sendAt) });
      return progress === null
        ? others('announcements.turn.plan')
        : others('announcements.turn.window');
    case 'sending':
      if (progress === null || progress.underWay > 0) {
        return others('announcements.turn.sending', { count: progress?.underWay ?? 0 });
      }
      return others('announcements.turn.receipts', { count: progress.handedOver });
    case 'paused': {
      const count = progress?.underWay ?? 0;
      return can.resume
        ? { key: 'announcements.turn.you-resume', values: { count }, isYours: true }
        : others('announcements.turn.cgcn-resumes', { count });
    }
    case 'expired':
      return others('announcements.turn.expired');
    case 'sent': {
      const count = progress?.didNotArrive ?? 0;
      const unsure = progress?.unknown ?? 0;
      if (progress?.total === 0) return others('announcements.turn.nobody');
      if (unsure > 0) return others('announcements.turn.some-unsure', { count, unsure });
      if (count > 0) return others('announcements.turn.some-missing', { count });
      return others('announcements.turn.all-arrived', { count: progress?.total ?? 0 });
    }
    case 'withdrawn':
      return others('announcements.turn.withdrawn');
    case 'cancelled':
      return others('announcements.turn.cancelled');
  }
}

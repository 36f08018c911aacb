import { notDeliveredStatuses } from '@lien-lac/domain';

export type NotDeliveredStatus = (typeof notDeliveredStatuses)[number];

/** Which of those who did not get it are shown. */
export interface NotDeliveredFilter {
  status?: NotDeliveredStatus;
  /** The id of a class. */
  class?: string;
}

/** What the address of an announcement carries, so that a view can be sent to a colleague. */
export interface OneSearch extends NotDeliveredFilter {
  /** The note for giving it back is being written; the way back closes it. */
  returning?: true;
  /** Its text is being edited. */
  editing?: true;
  /** Who is in the send is listed. */
  recipients?: true;
}

/** Reads an address; whatever is not understood is left out. */
export function readOneSearch(search: Record<string, unknown>): OneSearch {
  const status = notDeliveredStatuses.find((each) => each === search.status);
  return {
    ...(status === undefined ? {} : { status }),
    ...(typeof search.class === 'string' ? { class: search.class } : {}),
    ...(search.returning === true ? { returning: true } : {}),
    ...(search.editing === true ? { editing: true } : {}),
    ...(search.recipients === true ? { recipients: true } : {}),
  };
}

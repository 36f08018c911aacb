import type { Schemas } from '@lien-lac/contract';

export type AnnouncementView = Schemas['AnnouncementView'];
export type AnnouncementSummary = Schemas['AnnouncementSummaryView'];
export type Preview = Schemas['AnnouncementPreviewView'];
export type Sample = Schemas['PreviewSampleView'];
export type Progress = Schemas['ProgressView'];
export type LiveSend = Schemas['LiveSendView'];
export type NotDelivered = Schemas['NotDeliveredView'];
export type NotDeliveredReason = Schemas['NotDeliveredCountView'];

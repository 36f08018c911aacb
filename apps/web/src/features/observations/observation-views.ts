import type { Schemas } from '@lien-lac/contract';

export type Grid = Schemas['ObservationGridView'];
export type GridClass = Schemas['GridClassView'];
export type GridStudent = Schemas['GridStudentView'];
export type Day = Schemas['ObservationDayView'];
export type Observation = Schemas['ObservationView'];
export type ObservationBody = Schemas['ObservationBody'];
export type Preview = Schemas['MailPreviewView'];
export type Mail = Schemas['ObservationsMailView'];
export type MailDetail = Schemas['ObservationsMailDetailView'];
export type MailRecipient = Schemas['MailRecipientView'];
export type LiveSend = Schemas['LiveSendView'];

import type { Schemas } from '@lien-lac/contract';

export type DirectMessage = Schemas['DirectMessageView'];
export type Recipient = Schemas['DirectMessageRecipientView'];
export type ClassFamilies = Schemas['DirectMessageClassView'];
export type ClassGroup = Schemas['DirectMessageGroupView'];
export type Family = Schemas['ClassFamilyView'];
export type FamilyGuardian = Schemas['ClassGuardianView'];
export type Preview = Schemas['DirectMessagePreviewView'];
export type PreviewBody = Schemas['DirectMessagePreviewBody'];
export type Seen = Schemas['SeenBeforeBody'];
export type LiveSend = Schemas['LiveSendView'];
export type Progress = Schemas['ProgressView'];

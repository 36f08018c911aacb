import type { EnteredGatewayKind } from '@lien-lac/domain';

/** A setting of a kind of gateway, as it is entered. */
export interface SettingField {
  readonly name: SettingName;
  readonly type: 'text' | 'number' | 'flag' | 'choice' | 'lines';
  /** Of a choice; the first is the usual one. */
  readonly options?: readonly SettingOption[];
  /** What holds where it is left empty. */
  readonly usual?: string;
  /** Whether it can be left empty. */
  readonly mayBeEmpty?: boolean;
  /** What one has to ask the provider about at most once; it stands aside. */
  readonly isRare?: boolean;
}

export const settingNames = [
  ...(['brandname', 'url', 'sandbox', 'requestTimeoutMilliseconds'] as const),
  ...(['systemId', 'sender', 'systemType', 'serviceType', 'alphabet', 'longTexts'] as const),
  ...(['messageIds', 'window', 'enquireMilliseconds'] as const),
  ...(['oaId', 'appId', 'templateId', 'parameters', 'development', 'tokenUrl'] as const),
  ...(['provesAppSecret', 'webhookForm'] as const),
] as const;
export type SettingName = (typeof settingNames)[number];

export const settingOptions = [
  ...(['gsm7', 'ascii', 'parts', 'payload'] as const),
  ...(['alike', 'hexadecimal-then-decimal', 'decimal-then-hexadecimal'] as const),
  ...(['any', 'app-id-and-body-time', 'app-id-and-header-time'] as const),
  ...(['oa-id-and-body-time', 'oa-id-and-header-time'] as const),
] as const;
export type SettingOption = (typeof settingOptions)[number];

export const secretNames = [
  ...(['apiKey', 'secretKey', 'password', 'appSecret', 'webhookKey', 'refreshToken'] as const),
] as const;
export type SecretName = (typeof secretNames)[number];

const patience: SettingField = {
  ...{ name: 'requestTimeoutMilliseconds', type: 'number', usual: '30000' },
  ...{ mayBeEmpty: true, isRare: true },
};

export const settingFields: Readonly<Record<EnteredGatewayKind, readonly SettingField[]>> = {
  esms: [
    { name: 'brandname', type: 'text' },
    { name: 'sandbox', type: 'flag' },
    {
      ...{ name: 'url', type: 'text', mayBeEmpty: true, isRare: true },
      usual: 'https://rest.esms.vn/MainService.svc/json',
    },
    patience,
  ],
  smpp: [
    { name: 'url', type: 'text', usual: 'smpp://…:2775' },
    { name: 'systemId', type: 'text' },
    { name: 'sender', type: 'text' },
    { name: 'alphabet', type: 'choice', options: ['gsm7', 'ascii'], isRare: true },
    { name: 'longTexts', type: 'choice', options: ['parts', 'payload'], isRare: true },
    {
      ...{ name: 'messageIds', type: 'choice', isRare: true },
      options: ['alike', 'hexadecimal-then-decimal', 'decimal-then-hexadecimal'],
    },
    { name: 'systemType', type: 'text', mayBeEmpty: true, isRare: true },
    { name: 'serviceType', type: 'text', mayBeEmpty: true, isRare: true },
    { name: 'window', type: 'number', usual: '10', mayBeEmpty: true, isRare: true },
    {
      ...{ name: 'enquireMilliseconds', type: 'number', usual: '30000' },
      ...{ mayBeEmpty: true, isRare: true },
    },
    patience,
  ],
  zalo: [
    { name: 'appId', type: 'text' },
    { name: 'oaId', type: 'text', mayBeEmpty: true },
    { name: 'templateId', type: 'text' },
    { name: 'parameters', type: 'lines' },
    { name: 'development', type: 'flag' },
    { name: 'provesAppSecret', type: 'flag', isRare: true },
    {
      ...{ name: 'webhookForm', type: 'choice', isRare: true },
      options: [
        ...(['any', 'app-id-and-body-time', 'app-id-and-header-time'] as const),
        ...(['oa-id-and-body-time', 'oa-id-and-header-time'] as const),
      ],
    },
    { name: 'url', type: 'text', mayBeEmpty: true, isRare: true },
    { name: 'tokenUrl', type: 'text', mayBeEmpty: true, isRare: true },
    patience,
  ],
};

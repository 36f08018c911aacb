/**
 * The GSM 7-bit default alphabet, 3GPP TS 23.038 §6.2.1, in code order: 127 characters, since code
 * 0x1B is the escape to the extension table and stands for no character. Of the Vietnamese letters
 * with marks it has only à è é ì ò ù É.
 */
export const gsmBasicCharacters: ReadonlySet<string> = new Set(
  '@£$¥èéùìòÇ\nØø\rÅå' +
    'Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ' +
    ' !"#¤%&\'()*+,-./' +
    '0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNO' +
    'PQRSTUVWXYZÄÖÑÜ§' +
    '¿abcdefghijklmno' +
    'pqrstuvwxyzäöñüà',
);

/** The extension table, 3GPP TS 23.038 §6.2.1.1: each takes an escape and a code, two septets. */
export const gsmExtensionCharacters: ReadonlySet<string> = new Set('\f^{}\\[~]|€');

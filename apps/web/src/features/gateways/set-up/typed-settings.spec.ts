import { settingsOf, typedOf } from './typed-settings.js';

describe('the settings of a gateway in a form', () => {
  it('begin with what is usual, and what is left empty is left out', () => {
    const typed = typedOf('smpp');
    expect(typed).toMatchObject({ url: '', alphabet: 'gsm7', messageIds: 'alike', window: '' });
    const entered = settingsOf('smpp', { ...typed, url: ' smpp://a:2775 ', window: '20' });
    expect(entered).toMatchObject({ url: 'smpp://a:2775', window: 20, alphabet: 'gsm7' });
    expect(entered).not.toHaveProperty('systemType');
  });

  it('come out as they went in, with what no field shows', () => {
    const esms = { url: 'https://a/b', brandname: 'HOASEN', sandbox: true, later: { a: 1 } };
    const settings = { ...esms, requestTimeoutMilliseconds: 30_000 };
    expect(settingsOf('esms', typedOf('esms', settings), settings)).toEqual(settings);
    const zalo = { appId: '12345678901234567890', parameters: { ten: '{title}', tin: 'a={text}' } };
    expect(settingsOf('zalo', typedOf('zalo', zalo), zalo)).toMatchObject(zalo);
  });

  it('hand on what is no number, to be told at its field', () => {
    expect(settingsOf('smpp', { window: 'nhiều' })).toMatchObject({ window: 'nhiều' });
  });
});

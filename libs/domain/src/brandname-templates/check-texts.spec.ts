import { type RegisteredTemplate, unregisteredTexts } from './check-texts.js';

const at = (network: RegisteredTemplate['network'], content: string, brandname = 'THPT') => ({
  ...{ network, content, brandname },
});
const meeting = 'Kinh moi PHHS em {P1,10} du hop.';
const closing = 'Truong nghi hoc ngay {P1,10}.';

describe('texts and what is registered for each network', () => {
  it('are spoken of only where something is registered', () => {
    expect(unregisteredTexts(['Gi cung duoc.'], [])).toEqual([]);
    expect(unregisteredTexts(['Kinh moi PHHS em An du hop.'], [at(1, meeting)])).toEqual([]);
  });

  it('are told of together for networks with the same templates, against the closest of them', () => {
    const templates = [
      ...[at(1, closing), at(1, meeting), at(2, meeting), at(2, closing), at(3, closing)],
    ];
    expect(
      unregisteredTexts(
        ['Kinh moi PHHS em An du hop.', 'Kinh moi PHHS em Nguyen Thi An du hop.'],
        templates,
      ),
    ).toEqual([
      {
        ...{ brandname: 'THPT', networks: [1, 2], texts: 1 },
        closest: {
          template: meeting,
          mismatch: { kind: 'too-long', parameter: 'P1', value: 'Nguyen Thi An', most: 10 },
        },
      },
      {
        ...{ brandname: 'THPT', networks: [3], texts: 2 },
        closest: {
          template: closing,
          mismatch: expect.objectContaining({ kind: 'differs', matched: '' }) as unknown,
        },
      },
    ]);
  });

  it('are looked at for each sender’s name apart', () => {
    const templates = [at(1, meeting), at(1, closing, 'HOASEN')];
    expect(unregisteredTexts(['Kinh moi PHHS em An du hop.'], templates)).toMatchObject([
      { brandname: 'HOASEN', networks: [1], texts: 1 },
    ]);
  });
});

import { namedInReasons, reasonTexts } from './recipient-reason.js';

describe('the reasons of a recipient', () => {
  const names = new Map([
    ['a', '10A1'],
    ['b', 'Bán trú'],
  ]);

  test.each([
    ['class:a', ['Lớp 10A1']],
    ['class:a class:gone', ['Lớp 10A1', 'Lớp không còn']],
    ['group:b picked', ['Nhóm Bán trú', 'Chọn riêng']],
    ['row:12', ['Dòng 12 của bảng']],
    ['', []],
  ])('%j is said as %j', (because, said) => {
    expect(reasonTexts(because, names).map(({ vi }) => vi)).toEqual(said);
  });

  it('name classes and groups, each once', () => {
    expect(namedInReasons(['class:a', 'class:a group:b picked', 'row:3'])).toEqual({
      classes: ['a'],
      groups: ['b'],
    });
  });
});

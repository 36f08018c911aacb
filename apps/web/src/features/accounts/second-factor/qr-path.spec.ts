import fc from 'fast-check';
import { qrPath } from './qr-path.js';

/** The modules that a path covers. */
function covered(path: string, size: number): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let step = 0; step < Number(length); step += 1) {
      modules[Number(y)]![Number(x) + step] = true;
    }
  }
  return modules;
}

describe('the drawing of a QR code', () => {
  it('is nothing where nothing is dark', () => {
    expect(qrPath([[false, false]])).toBe('');
  });

  it('covers the dark modules and no others, each run closed', () => {
    const squares = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(squares, (modules) => {
        const path = qrPath(modules);
        expect(covered(path, modules.length)).toEqual(modules);
        for (const [, from, , to] of path.matchAll(/M(\d+) \d+h(\d+)v1H(\d+)z/g)) {
          expect(to).toBe(from);
        }
      }),
    );
  });
});

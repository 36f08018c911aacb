import { type Bundle, firstScreens } from './first-screens.js';

const bundle: Bundle = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js' },
  'src/app/messages.vi.ts': { file: 'assets/vi.js' },
  'src/features/accounts/messages.vi.json': { file: 'assets/accounts-vi.js' },
  'src/features/home/messages.vi.json': { file: 'assets/home-vi.js' },
  'src/app/messages.en.ts': { file: 'assets/en.js' },
  'src/features/accounts/sign-in/sign-in-page.tsx': {
    file: 'assets/sign-in.js',
    imports: ['index.html', '_shared.js', '_form.js'],
  },
  'src/features/home/home-page.tsx': {
    file: 'assets/home.js',
    imports: ['index.html'],
    dynamicImports: ['src/features/accounts/sign-in/sign-in-page.tsx'],
  },
  '_form.js': { file: 'assets/form.js' },
};

describe('the scripts of a first screen', () => {
  it('are the entry, its parts and what these import, each once and nothing else', () => {
    expect(firstScreens(bundle)).toEqual([
      [
        'sign-in',
        [
          'assets/index.js',
          'assets/shared.js',
          'assets/vi.js',
          'assets/accounts-vi.js',
          'assets/sign-in.js',
          'assets/form.js',
        ],
      ],
      [
        'home',
        [
          'assets/index.js',
          'assets/shared.js',
          'assets/vi.js',
          'assets/home-vi.js',
          'assets/home.js',
        ],
      ],
    ]);
  });

  it('are not measured when a page has moved', () => {
    const moved = Object.fromEntries(
      Object.entries(bundle).filter(([name]) => !name.endsWith('home-page.tsx')),
    );
    expect(() => firstScreens(moved)).toThrow('src/features/home/home-page.tsx');
  });
});

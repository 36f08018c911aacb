import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from '../../app/testing/source-files.js';

const require = createRequire(fileURLToPath(import.meta.url));
const styles = dirname(require.resolve('@mantine/core/styles/Input.css'));
const hasStyles = (part: string): boolean => existsSync(join(styles, `${part}.css`));

/** Parts that are made of other parts, which have the styles. */
const madeOf: Record<string, string[]> = {
  TextInput: ['Input'],
  Textarea: ['Input'],
  NativeSelect: ['Input'],
  Select: ['Input', 'Combobox', 'Popover', 'ScrollArea'],
  MultiSelect: ['Input', 'Combobox', 'Popover', 'ScrollArea', 'PillsInput', 'Pill'],
};

describe('the styles of Mantine', () => {
  const listed = [
    ...(sourceFiles('mantine-styles.ts')[0]?.text ?? '').matchAll(/styles\/(\w+)\.css/g),
  ].map(([, part = '']) => part);

  it('are listed for every part that is used', () => {
    const used = sourceFiles('.tsx', '.ts').flatMap(({ text }) =>
      [...text.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
        names.split(',').map((name) => name.trim()),
      ),
    );
    const missing = new Set(
      used
        .flatMap((part) => madeOf[part] ?? [part])
        .filter((part) => hasStyles(part) && !listed.includes(part)),
    );
    expect([...missing].map((part) => `add ${part}.css to mantine-styles.ts`)).toEqual([]);
  });

  it('exist', () => {
    expect(listed.filter((part) => !hasStyles(part) && !/^[a-z]/.test(part))).toEqual([]);
    expect(listed.length).toBeGreaterThan(10);
  });
});

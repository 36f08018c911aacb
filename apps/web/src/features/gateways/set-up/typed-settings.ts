import type { EnteredGatewayKind } from '@lien-lac/domain';
import { settingFields } from './kind-fields.js';

/** The settings as they stand in the fields of a form. */
export type TypedSettings = Readonly<Record<string, string | boolean>>;

/** What stands in the fields for these settings; for none, as a form begins. */
export function typedOf(
  kind: EnteredGatewayKind,
  settings: Readonly<Record<string, unknown>> = {},
): TypedSettings {
  return Object.fromEntries(
    settingFields[kind].map(({ name, type, options }): [string, string | boolean] => {
      const value = settings[name];
      if (type === 'flag') return [name, value === true];
      if (type === 'lines') return [name, linesOf(value)];
      const usual = options?.[0] ?? '';
      return [name, typeof value === 'string' || typeof value === 'number' ? `${value}` : usual];
    }),
  );
}

/**
 * The settings that were typed; what is empty is left out and has its usual value. What the kind has
 * besides, and no field shows, stays as it was.
 */
export function settingsOf(
  kind: EnteredGatewayKind,
  typed: TypedSettings,
  before: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const fields = settingFields[kind];
  const unseen = Object.entries(before).filter(
    ([name]) => !fields.some((field) => field.name === name),
  );
  const entered = fields.flatMap(({ name, type }): [string, unknown][] => {
    const value = typed[name];
    if (typeof value !== 'string') return [[name, value === true]];
    const text = value.trim();
    if (type === 'lines') return [[name, readLines(text)]];
    if (text === '') return [];
    // What is no number is said to be none by whoever reads it.
    return [[name, type === 'number' && Number.isFinite(Number(text)) ? Number(text) : text]];
  });
  return Object.fromEntries([...unseen, ...entered]);
}

/** `name=value`, one on each line. */
function linesOf(value: unknown): string {
  return Object.entries((value ?? {}) as Record<string, unknown>)
    .map(([name, words]) => `${name}=${String(words)}`)
    .join('\n');
}

function readLines(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [name = '', ...rest] = line.split('=');
        return [name.trim(), rest.join('=').trim()];
      }),
  );
}

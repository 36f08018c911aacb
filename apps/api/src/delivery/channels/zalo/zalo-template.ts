import type { HandOver } from '../gateway.js';

/** A parameter of a template, as `GET /template/info/v2` lists it. */
export interface TemplateParameter {
  name: string;
  required: boolean;
  /** `STRING`, `NUMBER`, `DATE`, and more that we know nothing of. */
  type: string;
  /** Undefined where none is named. */
  longest: number | undefined;
  shortest: number;
}

/** Reads that list; null where the answer has none. */
export function readParameters(data: Record<string, unknown>): TemplateParameter[] | null {
  if (!Array.isArray(data.listParams)) return null;
  return (data.listParams as unknown[]).flatMap((entry) => {
    const { name, require, type, maxLength, minLength } = (entry ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string') return [];
    return {
      name,
      required: require !== false && require !== 'false',
      type: typeof type === 'string' ? type.toUpperCase() : 'STRING',
      longest: Number(maxLength) > 0 ? Number(maxLength) : undefined,
      shortest: Number(minLength) > 0 ? Number(minLength) : 0,
    };
  });
}

/** What a message has to put into a template. */
export interface MessageWords {
  text: string;
  title: string | null;
}

/**
 * The data of a template message, each value in NFC: Zalo measures what it gets, and a letter whose marks
 * stand apart counts as several.
 */
export function fill(
  parameters: Readonly<Record<string, string>>,
  { text, title }: MessageWords,
): Record<string, string> {
  const words: Record<string, string> = { '{text}': text, '{title}': title ?? '' };
  return Object.fromEntries(
    Object.entries(parameters).map(([name, pattern]) => [
      name,
      // One look at the pattern alone: what a message says is never taken for a pattern.
      pattern
        .replace(/\{(?:text|title)\}/g, (field) => words[field] ?? field)
        .normalize('NFC')
        .trim(),
    ]),
  );
}

/**
 * Whether Zalo would take these values, looked at before they leave.
 * @returns null where nothing speaks against it
 */
export function objection(
  data: Readonly<Record<string, string>>,
  parameters: readonly TemplateParameter[],
): HandOver | null {
  for (const { name, required, type, longest, shortest } of parameters) {
    const value = data[name];
    if (value === undefined) {
      if (!required) continue;
      // No text whatever could leave by these settings.
      return { kind: 'configuration', code: 'zalo-parameter-not-set' };
    }
    if (value === '' && !required) continue;
    if (value === '') return elsewhere('content-missing');
    if (longest !== undefined && value.length > longest) return elsewhere('content-too-long');
    if (value.length < shortest) return elsewhere('content-too-short');
    if (!(shapes[type]?.test(value) ?? true)) return elsewhere('content-format');
  }
  return null;
}

/** Only what the template asks for, and what there is: of more Zalo's documents say nothing. */
export function asked(
  data: Readonly<Record<string, string>>,
  parameters: readonly TemplateParameter[],
): Record<string, string> {
  const names = new Set(parameters.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(data).filter(([name, value]) => names.has(name) && value !== ''),
  );
}

const elsewhere = (word: string): HandOver => ({ kind: 'elsewhere', code: `zalo-${word}` });

const shapes: Readonly<Record<string, RegExp>> = {
  NUMBER: /^\d+$/,
  DATE: /^(?:\d{2}:\d{2}(?::\d{2})? )?\d{2}\/\d{2}\/\d{4}$/,
};

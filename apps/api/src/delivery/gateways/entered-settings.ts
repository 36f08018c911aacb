import { type GatewaySettingProblem, gatewaySettingProblemText } from '@lien-lac/domain';
import type { FieldProblem } from '../../platform/errors/coded-error.js';

/**
 * Reads what a person entered for a gateway, field by field, and notes everything that can't be used.
 * What it returns for such a field stands for nothing: look at `problems` first.
 */
export class EnteredSettings {
  readonly problems: FieldProblem[] = [];
  private readonly asked = new Set<string>();

  /** @param area what the fields' names begin with in a problem, such as `settings` */
  constructor(
    private readonly area: string,
    private readonly values: Readonly<Record<string, unknown>>,
  ) {}

  /** Any text that is not blank. */
  text(field: string, most = 200): string {
    const given = this.given(field);
    if (given === undefined) return this.wrong(field, 'gateway-missing', '');
    if (typeof given !== 'string' || given.trim().length > most || given.includes('\u0000')) {
      return this.wrong(field, 'gateway-short-text', '', { most });
    }
    return given.trim();
  }

  /** A text of several lines that may be left out. */
  longText(field: string, most: number): string {
    const given = this.given(field) ?? '';
    if (typeof given === 'string' && given.length <= most && !given.includes('\u0000')) {
      return given.trim();
    }
    return this.wrong(field, 'gateway-short-text', '', { most });
  }

  /** At most `most` characters of ASCII. */
  shortText(field: string, most: number, initial?: string): string {
    const given = this.given(field) ?? initial;
    if (given === undefined) return this.wrong(field, 'gateway-missing', '');
    if (typeof given !== 'string' || !/^[\x20-\x7e]*$/.test(given) || given.length > most) {
      return this.wrong(field, 'gateway-short-text', '', { most });
    }
    return given;
  }

  url(field: string, schemes: readonly string[], initial?: string): string {
    const given = this.given(field) ?? initial;
    if (given === undefined) return this.wrong(field, 'gateway-missing', '');
    const usable =
      typeof given === 'string' &&
      given.length <= 500 &&
      URL.canParse(given) &&
      schemes.includes(new URL(given).protocol) &&
      // A password in an address would be shown with it.
      new URL(given).password === '';
    if (usable) return given;
    const words = schemes.map((scheme) => `${scheme}//`).join(', ');
    return this.wrong(field, 'gateway-url', '', { schemes: words });
  }

  wholeNumber(field: string, initial: number, least: number, most: number): number {
    const given = this.given(field) ?? initial;
    if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most) {
      return given;
    }
    return this.wrong(field, 'gateway-number', initial, { least, most });
  }

  oneOf<T extends string>(field: string, allowed: readonly T[], initial: T): T {
    const given = this.given(field) ?? initial;
    const found = allowed.find((value) => value === given);
    return found ?? this.wrong(field, 'gateway-choice', initial, { allowed: allowed.join(', ') });
  }

  flag(field: string, initial: boolean): boolean {
    const given = this.given(field) ?? initial;
    return typeof given === 'boolean' ? given : this.wrong(field, 'gateway-flag', initial);
  }

  /** Texts by names of letters and digits, such as those of a template's parameters. */
  texts(field: string, mostTexts: number, most: number): Record<string, string> {
    const given = this.given(field);
    if (given === undefined) return this.wrong(field, 'gateway-missing', {});
    const entries = typeof given === 'object' && given !== null ? Object.entries(given) : [];
    const usable =
      entries.length > 0 &&
      entries.length <= mostTexts &&
      entries.every(
        ([name, text]) =>
          /^\w{1,40}$/.test(name) &&
          typeof text === 'string' &&
          text.length <= most &&
          !text.includes('\u0000'),
      );
    if (!usable) return this.wrong(field, 'gateway-texts', {}, { mostTexts, most });
    return Object.fromEntries(
      entries.map(([name, text]) => [name, String(text).normalize('NFC').trim()]),
    );
  }

  /** Notes a problem of the reader's own finding. */
  wrong<T>(
    field: string,
    code: GatewaySettingProblem,
    instead: T,
    values: Record<string, string | number> = {},
  ): T {
    this.problems.push({
      field: `${this.area}.${field}`,
      code,
      message: gatewaySettingProblemText(code, 'en', values),
      texts: {
        vi: gatewaySettingProblemText(code, 'vi', values),
        en: gatewaySettingProblemText(code, 'en', values),
      },
    });
    return instead;
  }

  /** Notes every field that nobody asked for. Call it last. */
  refuseOthers(): void {
    for (const field of Object.keys(this.values)) {
      if (!this.asked.has(field))
        this.wrong(field.slice(0, 40), 'gateway-unknown-field', undefined);
    }
  }

  /** What stands in a field; undefined where nothing does. */
  private given(field: string): unknown {
    this.asked.add(field);
    const value = Object.hasOwn(this.values, field) ? this.values[field] : undefined;
    return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
  }
}

import type { GatewayKind } from '@lien-lac/domain';
import { EnteredSettings } from '../delivery/gateways/entered-settings.js';
import { setUpOf } from '../delivery/gateways/gateway-kinds.js';
import { CodedError, type FieldProblem } from '../platform/errors/coded-error.js';

interface Entered {
  settings?: Record<string, unknown>;
  secrets?: Record<string, unknown>;
}

interface Read {
  settings: Record<string, unknown>;
  secrets: Record<string, string>;
}

/**
 * What a person entered for a gateway of this kind, checked field by field.
 * @returns what was entered of the two; empty for what wasn't
 * @throws CodedError `gateway.from-deployment`; `request.invalid` with every field at fault
 */
export function readEntered(kind: GatewayKind, entered: Entered): Read {
  const setUp = setUpOf(kind);
  if (setUp === undefined) throw new CodedError('gateway.from-deployment');
  const problems: FieldProblem[] = [];
  const settings = read('settings', entered.settings, setUp.readSettings, problems);
  const secrets = read('secrets', entered.secrets, setUp.readSecrets, problems);
  if (problems.length > 0) throw new CodedError('request.invalid', {}, problems);
  return { settings, secrets };
}

function read<T extends object>(
  area: keyof Entered,
  values: Record<string, unknown> | undefined,
  reader: (entered: EnteredSettings) => T,
  problems: FieldProblem[],
): T | Record<string, never> {
  if (values === undefined) return {};
  const entered = new EnteredSettings(area, values);
  const found = reader(entered);
  entered.refuseOthers();
  problems.push(...entered.problems);
  return found;
}

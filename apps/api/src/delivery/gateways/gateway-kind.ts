import type { Configuration } from '../../platform/configuration/configuration.js';
import type { Channel, Gateway } from '../channels/gateway.js';
import type { GatewayParts } from '../receipts/by-gateway-id/gateway-parts.js';
import type { ZaloGateways } from '../channels/zalo/zalo-gateways.js';
import type { EsmsCallbackPaths } from '../receipts/esms/esms-callback-paths.js';
import type { EnteredSettings } from './entered-settings.js';

/** What adapters are made with, beside the settings of their gateway. */
export interface AdapterParts {
  configuration: Configuration;
  callbacks: EsmsCallbackPaths;
  parts: GatewayParts;
  zalo: ZaloGateways;
}

/** What a person entered for a gateway, with its secrets open. */
export interface EnteredGateway {
  name: string;
  settings: Record<string, unknown>;
  secrets: Record<string, string>;
  ratePerSecond: number | undefined;
}

/** A kind of gateway that is set up on the page. */
export interface GatewayKindSetUp {
  readonly channel: Channel;
  /** The fields that are secret, in the order in which they are asked for. */
  readonly secretFields: readonly string[];
  /** The settings that say where its secrets go; `url` where nothing else is said. */
  readonly places?: readonly string[];
  /** Where the other side reports to, where it does so over HTTP. */
  readonly reports?: {
    /** From our address on; nothing of it is secret. */
    readonly path: string;
    /** Whether a person has to enter it at the other side; else it goes along with each message. */
    readonly isEntered: boolean;
  };
  /** Reads the settings that are not secret, as they are kept: with what was left out filled in. */
  readonly readSettings: (entered: EnteredSettings) => Record<string, unknown>;
  readonly readSecrets: (entered: EnteredSettings) => Record<string, string>;
  /** The adapter for settings and secrets that were read before. */
  readonly build: (gateway: EnteredGateway, parts: AdapterParts) => Gateway;
}

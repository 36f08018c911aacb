import { ConfigurationError, type Environment, url, wholeNumber } from './read-setting.js';

/** How whoever runs the system sees what it does. */
export interface ObservationConfiguration {
  /** Where metrics and probes are answered, 0 for any port; undefined for nowhere. */
  port: number | undefined;
  host: string;
  /** How long a process that was told to end goes on answering while it says that it is not ready. */
  drainMilliseconds: number;
  /** Undefined where no traces are wanted. */
  traces: TracesConfiguration | undefined;
}

export interface TracesConfiguration {
  /** Takes traces in OTLP over HTTP. */
  url: string;
  /** Of the requests, the share that is traced, from 0 to 1. */
  share: number;
}

/** @throws ConfigurationError naming the first setting that cannot be used */
export function readObservation(environment: Environment): ObservationConfiguration {
  return {
    port: environment.OBSERVATION_PORT
      ? wholeNumber(environment, 'OBSERVATION_PORT', 0, 0, 65_535)
      : undefined,
    host: environment.OBSERVATION_HOST || '127.0.0.1',
    drainMilliseconds: wholeNumber(environment, 'DRAIN_SECONDS', 0, 0, 60) * 1_000,
    traces: environment.OTEL_EXPORTER_OTLP_ENDPOINT ? readTraces(environment) : undefined,
  };
}

/** By the names that OpenTelemetry's own specification gives these settings. */
function readTraces(environment: Environment): TracesConfiguration {
  const endpoint = url(environment, 'OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']);
  const given = environment.OTEL_TRACES_SAMPLER_ARG || '1';
  const share = Number(given);
  if (!(share >= 0 && share <= 1)) {
    throw new ConfigurationError('OTEL_TRACES_SAMPLER_ARG must be a share from 0 to 1.');
  }
  return { url: `${endpoint.replace(/\/$/, '')}/v1/traces`, share };
}

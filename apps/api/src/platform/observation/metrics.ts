import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export type { Counter, Gauge, Histogram } from 'prom-client';

/**
 * What a process counts of itself, for Prometheus. A label takes ids of things that there are few of,
 * and words of our own: never a person, an address, a text or an id of which there is one a message.
 * What is true of the whole school, whichever process says so, stands in `SchoolValues`.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** @param name without the prefix; ends in `_total` */
  counter<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Counter<Label> {
    return new Counter({ ...this.described(name, help), labelNames });
  }

  gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
    collect?: (gauge: Gauge<Label>) => void,
  ): Gauge<Label> {
    return new Gauge({
      ...this.described(name, help),
      labelNames,
      ...(collect === undefined
        ? {}
        : {
            collect(this: Gauge<Label>) {
              collect(this);
            },
          }),
    });
  }

  /** @param buckets upper bounds, in the unit that the name ends in */
  histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[],
  ): Histogram<Label> {
    return new Histogram({ ...this.described(name, help), labelNames, buckets });
  }

  private described(
    name: string,
    help: string,
  ): { name: string; help: string; registers: Registry[] } {
    return { name: `lien_lac_${name}`, help, registers: [this.registry] };
  }
}

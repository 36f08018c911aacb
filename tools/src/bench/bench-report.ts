import type { Latency } from './latency.js';
import type { Memory, PipelineFigures } from './pipeline-leg.js';
import type { QueueFigures } from './queue-leg.js';

export interface BenchReport {
  machine: Machine;
  /** What holds for every figure. */
  conditions: string[];
  sizes: SizeFigures[];
  approval: ApprovalFigures | LeftOut;
  urgent: UrgentFigures;
  targets: Target[];
}

export interface Machine {
  processor: string;
  cores: number;
  memoryGigabytes: number;
  system: string;
  node: string;
  postgres: string;
  redis: string | null;
}

/** Every leg at one size; a second's worth, medians of `repetitions` runs. */
export interface SizeFigures {
  messages: number;
  repetitions: number;
  /** BullMQ jobs that do nothing; null where the machine has no Redis. */
  jobsOnRedis: QueueFigures | null;
  jobsOnPostgres: QueueFigures;
  postsWithFetch: number;
  postsWithPipelineClient: number;
  /** The whole pipeline, to the same carrier. */
  carrier: PipelineFigures;
  /** The whole pipeline, with a gateway that answers at once. */
  instant: PipelineFigures;
}

export interface ApprovalFigures {
  recipients: number;
  /** Of the HTTP request that approves; milliseconds. */
  median: number;
  slowest: number;
  /** Messages a second from the approval to the last hand-over settled, planning and all. */
  plannedAndSentPerSecond: number;
  memory: Memory;
}

export interface LeftOut {
  leftOut: string;
}

export interface UrgentFigures {
  /** How many messages of a large send they had to overtake, and how many they were. */
  besides: number;
  messages: number;
  latency: Latency;
}

export interface Target {
  name: string;
  wanted: string;
  measured: string;
  /** Null where this run could not measure it. */
  reached: boolean | null;
}

/** eSMS.vn, spoken to over HTTP, as a gateway's row has it. The keys are in no log. */
export interface EsmsConfiguration {
  /** Without a slash at the end. Another house that resells the same interface has another. */
  url: string;
  apiKey: string;
  secretKey: string;
  /** The sender as parents see it; its templates are registered with each network. */
  brandname: string;
  /** Has every message taken, and none delivered or kept: to try the keys. */
  sandbox: boolean;
  /** For how many minutes it refuses the same text to the same phone; 0 where it doesn't. */
  sameTextMinutes: number;
  /** After how many minutes it is asked about what it did not report of; 0 where its callbacks do. */
  askAfterMinutes: number;
  /** After this many milliseconds without an answer the outcome of a request is ambiguous. */
  requestTimeoutMilliseconds: number;
  /** Messages a second over all workers together; what eSMS allows is to be asked of it. */
  ratePerSecond: number | undefined;
}

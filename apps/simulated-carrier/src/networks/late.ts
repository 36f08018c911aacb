/** Takes the message, and answers only after so many milliseconds. */
export interface Late {
  readonly lateMilliseconds: number;
}

/** A backup that can't be restored here; the message says the mend. */
export class RestoreRefusal extends Error {
  override readonly name = 'RestoreRefusal';
}

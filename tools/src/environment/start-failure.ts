/** Something outside our code is in the way. The message is one line for whoever typed the command. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** A thing that could not be done, said in one sentence to whoever asked; never with a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

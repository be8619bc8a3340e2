/** A browser that does not start, dies or hangs, named in the message: one that is started anew may do what it did not. */
export class BrowserFailure extends Error {
  override readonly name = "BrowserFailure";

  constructor(
    message: string,
    /** what a person may do where that does not help */
    readonly remedy: string
  ) {
    super(message);
  }
}

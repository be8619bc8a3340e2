/** What is wrong with a document, said so that a reporter can mend it. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}

/** Input that a person can mend: a seed, a row, an option. Its message says where and how. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/**
 * Runs a command and sets the exit code as lint tools do: 0 done, 1 failed, 2 bad input.
 * What went wrong is one sentence on stderr; a stack only for what is no plain `Error` message of ours (`DEBUG=1`).
 */
export async function main(command: () => unknown): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = error instanceof InputError ? 2 : 1;
    if (!(error instanceof Error)) console.error(error);
    else console.error(process.env.DEBUG ? error.stack : error.message);
  }
}

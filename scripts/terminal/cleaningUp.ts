/**
 * Runs a task and cleans up after it, whether it succeeds, throws, or a signal ends the process in its middle (`main` turns signals
 * into an exit).
 *
 * @param cleanUp takes effect at once: nothing that is awaited runs while a process exits. Then it throws for nobody, and others still have
 *   to clean up: its error is dropped
 */
export async function cleaningUp<T>(cleanUp: () => void, task: () => Promise<T>): Promise<T> {
  const onExit = (): void => {
    try {
      cleanUp();
    } catch {
      // the next start finds what is left
    }
  };
  process.once("exit", onExit);
  try {
    return await task();
  } finally {
    process.off("exit", onExit);
    cleanUp();
  }
}

/**
 * Runs a task and cleans up after it, whether it succeeds, throws, or a signal ends the process in its middle (`main` turns signals
 * into an exit).
 *
 * @param cleanUp takes effect at once: nothing that is awaited runs while a process exits
 */
export async function cleaningUp<T>(cleanUp: () => void, task: () => Promise<T>): Promise<T> {
  process.once("exit", cleanUp);
  try {
    return await task();
  } finally {
    process.off("exit", cleanUp);
    cleanUp();
  }
}

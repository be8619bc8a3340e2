/** What a task gives; null where it fails. */
export function attempt<T>(task: () => T): T | null {
  try {
    return task();
  } catch {
    return null;
  }
}

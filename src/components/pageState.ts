/** The state of a page that a reader may share, in the query of its address. */
export function readState(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** Puts a choice into the address without a step in the history; null takes it out. */
export function writeState(name: string, value: string | null): void {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(history.state, "", url);
}

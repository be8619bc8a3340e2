/**
 * Whether a stream takes colour, by the customs of the terminal: FORCE_COLOR decides, 0 against it (https://force-color.org); then NO_COLOR
 * (https://no-color.org); then whether it is a terminal at all, and not a dumb one.
 */
export function wantsColor(
  stream: {readonly isTTY?: boolean},
  {FORCE_COLOR, NO_COLOR, TERM}: Readonly<Record<string, string | undefined>>
): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR) return false;
  return stream.isTTY === true && TERM !== "dumb";
}

/** What a person can do about a file that cannot be written; the rest is the system's own words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "disk full",
  EDQUOT: "disk quota used up",
  EFBIG: "file larger than this system takes",
  EROFS: "read-only disk",
  EACCES: "not permitted",
  EPERM: "not permitted",
  EIO: "disk fails"
};

/** A system's error in writing as one sentence: Node names no path where it is the writing, not the opening, that fails. */
export function diskError(error: unknown, what: string): Error {
  const {code = "", message} = error as NodeJS.ErrnoException;
  return new Error(`${REASONS[code] ?? message}: ${what}`, {cause: error});
}

import {cpSync, mkdtempSync, readdirSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";

/** What a build makes: the site, and what Framework remembers of it. */
const MADE = new Set(["dist", ".observablehq"]);

/** What belongs to one folder alone. */
const NOT_COPIED = new Set(["node_modules", ".build", ".git"]);

interface CopyOptions {
  /** as a build left it, with what that made and remembers; else as a fresh clone */
  readonly built?: boolean;
}

/** Copies the project into a new folder outside, with the same installed packages. The caller removes it. */
export function copyProject(root: string, {built = false}: CopyOptions = {}): string {
  const copy = mkdtempSync(join(tmpdir(), "dossier-"));
  const wanted = (entry: string): boolean => !NOT_COPIED.has(entry) && (built || !MADE.has(entry));
  for (const entry of readdirSync(root).filter(wanted))
    cpSync(join(root, entry), join(copy, entry), {
      recursive: true,
      // Framework tells by it what is new
      preserveTimestamps: true,
      filter: (source) => wanted(basename(source))
    });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

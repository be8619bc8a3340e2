import {cpSync, mkdtempSync, readdirSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** What a fresh clone has not, and what belongs to one folder alone. */
const NOT_COPIED = new Set(["node_modules", "dist", ".build", ".git", ".observablehq"]);

/** Copies the project's sources into a new folder outside, with the same installed packages. The caller removes it. */
export function copyProject(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), "dossier-"));
  for (const entry of readdirSync(root))
    if (!NOT_COPIED.has(entry))
      cpSync(join(root, entry), join(copy, entry), {
        recursive: true,
        filter: (source) => !source.endsWith(".observablehq")
      });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

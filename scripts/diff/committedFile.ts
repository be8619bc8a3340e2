import {spawnSync} from "node:child_process";
import {dossierFolder} from "../dossier/dossierFolder.js";
import {PUBLIC} from "../edition/freezeEdition.js";
import {RECORD_FILE} from "../../loaders/editions/editionRecord.js";
import {InputError} from "../terminal/main.js";

/** Ids of editions, as `editionId` makes them. */
const EDITION_ID = /^[0-9a-z]{8}$/u;

const REMEDY =
  "name a folder with tables, the archive of the data files, a git revision, the id of an edition that was committed, or today";

/**
 * The commit that a person means: by a name or hash that git knows, else the newest that holds the edition of that id.
 *
 * @throws InputError for what is neither, and where there is no git or no repository
 */
export function findCommit(root: string, name: string): string {
  const inside = git(root, ["rev-parse", "--is-inside-work-tree"]);
  if (inside.stdout.trim() !== "true")
    throw new InputError(
      `${name}: no such file or folder, and nothing can be looked up by git here (${(inside.error?.message ?? inside.stderr.trim()) || "no repository"}); ${REMEDY}`
    );
  // what begins with a hyphen is an option to git
  const revision = name.startsWith("-")
    ? null
    : git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  if (revision?.status === 0) return revision.stdout.trim();
  const commit = EDITION_ID.test(name) ? commitOfEdition(root, name) : undefined;
  if (commit === undefined)
    throw new InputError(
      `${name}: no such file or folder, git revision, or edition in the history of ${PUBLIC}/; ${REMEDY}`
    );
  return commit;
}

function commitOfEdition(root: string, id: string): string | undefined {
  const files = [RECORD_FILE, "datapackage.json"].map((file) => `${PUBLIC}/${file}`);
  // those that brought the id or took it away, the newest first
  const {stdout} = git(root, ["log", "--format=%H", `-S"${id}"`, "--", ...files]);
  return stdout
    .split("\n")
    .filter((commit) => commit !== "")
    .find((commit) =>
      files.some((file) => committedFile(root, commit, file)?.includes(`": "${id}"`) === true)
    );
}

/** A file as a commit has it, by its path from the project's folder; null where it has none there. */
export function committedFile(root: string, commit: string, path: string): string | null {
  const {status, stdout} = git(root, ["show", `${commit}:./${path}`]);
  return status === 0 ? stdout : null;
}

/** The largest table by far is smaller. */
const MOST_BYTES = 256e6;

const git = (root: string, args: readonly string[]) =>
  spawnSync("git", args, {cwd: dossierFolder(root), encoding: "utf8", maxBuffer: MOST_BYTES});

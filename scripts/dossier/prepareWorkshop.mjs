// @ts-check
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync
} from "node:fs";
import {dirname, join, relative} from "node:path";

/** What of the engine every command needs beside the folder of pages. */
const OF_ENGINE = [
  "loaders",
  "scripts",
  "node_modules",
  "observablehq.config.ts",
  "package-lock.json",
  "tsconfig.json"
];

/** What is the dossier's own. */
const OF_DOSSIER = ["seeds", "data", "package.json", "dist"];

/** Pages that every site has, where the dossier has none of that name; all others of the engine tell its own dossier's story. */
const STANDARD_PAGES = [
  "agreement.md",
  "caveats.md",
  "changes.md",
  "data.md",
  "methodology.md",
  "notebook.md",
  "search.md",
  "sources.md"
];

/** What a dossier must have itself. */
const OWN_PAGES = ["index.md", "briefing.md"];

/**
 * Lays out a folder below the dossier's as the engine's own is, made of links: code from the engine, documents, tables and pages from the
 * dossier. So no command need know that the two are apart. What is as it should be is left alone.
 *
 * @param {string} engine the engine's folder
 * @param {string} dossier the dossier's
 * @returns {string} the folder to run commands in
 * @throws Error that says what the dossier lacks, or has twice
 */
export function prepareWorkshop(engine, dossier) {
  const workshop = join(dossier, ".build", "workshop");
  const pages = pagesOf(engine, dossier);
  mkdirSync(join(workshop, "src"), {recursive: true});
  for (const name of OF_ENGINE) link(join(engine, name), join(workshop, name));
  for (const name of OF_DOSSIER) link(join(dossier, name), join(workshop, name));
  const licence = [dossier, engine]
    .map((folder) => join(folder, "LICENSE-DATA.md"))
    .find((file) => existsSync(file));
  if (licence !== undefined) link(licence, join(workshop, "LICENSE-DATA.md"));
  for (const [name, target] of pages) link(target, join(workshop, "src", name));
  for (const name of readdirSync(join(workshop, "src")))
    if (!pages.has(name) && !name.startsWith(".")) rmSync(join(workshop, "src", name), {recursive: true});
  return workshop;
}

/**
 * What stands in the folder of pages, and where that is from.
 *
 * @param {string} engine
 * @param {string} dossier
 * @returns {Map<string, string>}
 */
function pagesOf(engine, dossier) {
  for (const name of OWN_PAGES)
    if (!existsSync(join(dossier, "src", name)))
      throw new Error(`src/${name}: file is missing; every dossier has one, if it be of one line`);
  const visible = (/** @type {string} */ name) => !name.startsWith(".");
  const code = readdirSync(join(engine, "src")).filter((name) => visible(name) && !name.endsWith(".md"));
  const own = readdirSync(join(dossier, "src")).filter(visible);
  const twice = own.find((name) => code.includes(name));
  if (twice !== undefined)
    throw new Error(`src/${twice}: the engine has a file or folder of this name there; give yours another`);
  return new Map([
    ...[...code, ...STANDARD_PAGES].map(
      (name) => /** @type {[string, string]} */ ([name, join(engine, "src", name)])
    ),
    ...own.map((name) => /** @type {[string, string]} */ ([name, join(dossier, "src", name)]))
  ]);
}

/**
 * Makes a link, in one step where another stands; where files cannot be linked (Windows wants a right for it) a copy, which is as new as the command.
 *
 * @param {string} target
 * @param {string} path
 */
function link(target, path) {
  const way = relative(dirname(path), target);
  if (lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() && readlinkSync(path) === way) return;
  const draft = `${path}.${process.pid}`;
  try {
    const isFolder = statSync(target, {throwIfNoEntry: false})?.isDirectory() ?? true;
    symlinkSync(
      process.platform === "win32" && isFolder ? target : way,
      draft,
      isFolder ? "junction" : "file"
    );
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPERM") throw error;
    copyFileSync(target, draft);
  }
  renameSync(draft, path);
}

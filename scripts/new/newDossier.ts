import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {basename, dirname, join, isAbsolute, relative, sep} from "node:path";
import {diskError} from "../terminal/diskError.js";
import {InputError} from "../terminal/main.js";
import {lexicons} from "./lexicons.js";
import {packageJson} from "./packageJson.js";

/** Words of the template that stand for those of the dossier. */
const TITLE = "{title}";

/**
 * Lays out an empty dossier, made by an engine that stays where it is. It is made beside its place and put there whole.
 *
 * @param engine the engine's folder
 * @param folder where it goes: nothing is there yet, or an empty folder
 * @returns the folder
 * @throws InputError for a place that cannot be used; Error for a disk that is full
 */
export function newDossier(
  engine: string,
  folder: string,
  given: {readonly title: string | null; readonly author: string | null}
): string {
  refusePlace(engine, folder);
  const title = oneLine(given.title ?? basename(folder), "--title");
  const author = oneLine(given.author ?? `The authors of ${title}`, "--author");
  const draft = join(dirname(folder), `.${basename(folder)}.new-${process.pid}`);
  try {
    cpSync(join(engine, "scripts/new/template"), draft, {recursive: true});
    renameSync(join(draft, "gitignore"), join(draft, ".gitignore"));
    const readme = join(draft, "README.md");
    writeFileSync(
      readme,
      readFileSync(readme, "utf8").replace(TITLE, () => title)
    );
    const way = relative(folder, engine).split(sep).join("/");
    writeFileSync(join(draft, "package.json"), packageJson({title, author, engine: way}));
    mkdirSync(join(draft, "seeds"));
    writeFileSync(join(draft, "seeds/.gitkeep"), "");
    mkdirSync(join(draft, "data/manual"), {recursive: true});
    for (const [name, text] of lexicons(join(engine, "data/manual")))
      writeFileSync(join(draft, "data/manual", name), text);
    // Windows puts no folder in the place of another
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(draft, folder);
  } catch (error) {
    throw diskError(error, `cannot write ${folder}`);
  } finally {
    rmSync(draft, {recursive: true, force: true});
  }
  return folder;
}

function refusePlace(engine: string, folder: string): void {
  if (/\p{Cc}/u.test(folder))
    throw new InputError("a control character in the name of the folder; choose another name");
  const stat = lstatSync(folder, {throwIfNoEntry: false});
  if (stat && !stat.isDirectory())
    throw new InputError(`${folder}: there is a file or link of this name; choose another folder`);
  if (stat && readdirSync(folder).length > 0)
    throw new InputError(`${folder}: not empty; nothing was changed. Choose a new folder, or an empty one`);
  if (!statSync(dirname(folder), {throwIfNoEntry: false})?.isDirectory())
    throw new InputError(`${dirname(folder)}: no such folder; make it first, or choose another`);
  const within = relative(engine, folder);
  if (!isAbsolute(within) && within.split(sep)[0] !== "..")
    throw new InputError(
      `${folder}: lies in the engine’s own folder, which has a dossier of its own; choose one outside of it`
    );
}

function oneLine(words: string, option: string): string {
  const line = words.trim();
  if (line === "" || /\p{Cc}/u.test(line)) throw new InputError(`${option}: write one line of words`);
  return line;
}

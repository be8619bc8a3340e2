import {existsSync, readFileSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {buildDossier, readInputs} from "../../loaders/dossier.js";
import type {Dossier} from "../../loaders/model.js";
import {LIMITS} from "../../loaders/sources/documentLimits.js";
import type {Inputs} from "../../loaders/sources/readInputs.js";
import {withLock} from "../build/withLock.js";
import {InputError} from "../terminal/main.js";
import {printable} from "../terminal/wrap.js";
import {articleIds} from "./articleIds.js";
import {documentKind} from "./documentKind.js";
import {nearDuplicate, sameFile, type Duplicate} from "./findDuplicate.js";
import {gatherFacts, type Ask} from "./gatherFacts.js";
import {layOut} from "./layOut.js";
import {documentFiles, textFiles, type NewFiles} from "./makeFiles.js";
import {addFiles, rewritable, settle} from "./placeFiles.js";
import type {ReadDocument, SaysOfItself} from "./readDocument.js";
import type {AddOptions} from "./readOptions.js";
import {readPlain} from "./readPlain.js";
import {sayAdded} from "./sayAdded.js";
import {appendRows} from "./sourcesCsv.js";

/** Where the command reads and writes, and how it speaks. */
export interface AddPlace {
  /** the project's folder */
  readonly root: string;
  /** a file's path, from the name that a person gave */
  readonly path: (name: string) => string;
  /** asks a person; null where nobody is there */
  readonly ask: Ask | null;
  readonly log: (line: string) => void;
  /** of what is printed, in characters */
  readonly width: number;
}

/**
 * Takes a document into the dossier: its bytes and its text into `seeds/`, a row for each article of it into `sources.csv`, all or nothing.
 *
 * @throws InputError for a document that cannot be read, is there already, or lacks what a row needs; nothing is written then
 */
export async function runAdd(options: AddOptions, place: AddPlace): Promise<void> {
  const {root, log, width} = place;
  const bytes = readBytes(options.file, place.path(options.file));
  const name = printable(basename(options.file));
  await withLock(
    join(root, ".build/lock"),
    () => {
      const removed = settle(root);
      if (removed.length > 0)
        log(`Removed what a command that was ended halfway had left in seeds/: ${removed.join(", ")}.`);
      return Promise.resolve();
    },
    log
  );
  const inputs = refusing(() => readInputs(root));
  rewritable(root, sourcesOf(inputs));
  const before = refusing(() => buildDossier(inputs));
  refuseDuplicate(name, sameFile(before, bytes), false);
  const read = await readAny(name, bytes);
  refuseDuplicate(name, nearDuplicate(before, read.text), options.keepBoth);
  const facts = await gatherFacts(name, options, read.says, place.ask);
  const known = before.articles.map(({article_id}) => article_id);
  const ids = articleIds(options.id, facts.length, known, [...inputs.seeds.keys()]);
  const [first] = facts;
  if (!first) throw new Error("a document without an article");
  if (read.document && facts.length > 1)
    throw new InputError(`${name}: --title: only a text file may hold several articles; give one title`);
  const made = read.document
    ? documentFiles(name, bytes, read.document, ids[0] ?? "", first)
    : textFiles(name, bytes, read, ids, facts);
  const after = refusing(() => buildDossier(withFiles(inputs, made)));
  if (!options.dryRun)
    await withLock(
      join(root, ".build/lock"),
      () => {
        // a question may have waited for an hour
        refuseChanged(
          inputs,
          refusing(() => readInputs(root))
        );
        addFiles(root, made.files, sourcesOf(withFiles(inputs, made)));
        return Promise.resolve();
      },
      log
    );
  log(sayAdded({before, after, made, read: read.document, dryRun: options.dryRun}, {width}));
}

function readBytes(file: string, path: string): Uint8Array {
  const name = printable(file);
  const facts = existsSync(path) ? statSync(path) : null;
  if (!facts?.isFile()) throw new InputError(`${name}: no such file; name the document to add`);
  if (facts.size > LIMITS.original)
    throw new InputError(
      `${name}: ${Math.round(facts.size / 1e6)} MB, and ${LIMITS.original / 1e6} are the most; cut out the pages that matter`
    );
  if (facts.size === 0) throw new InputError(`${name}: empty document; there is nothing to add`);
  return new Uint8Array(readFileSync(path));
}

interface AnyRead {
  readonly text: string;
  readonly says: SaysOfItself;
  /** null for plain text, which is kept as it is */
  readonly document: ReadDocument | null;
}

/** Each reader is loaded where it is needed: one of them takes half a second. */
async function readAny(name: string, bytes: Uint8Array): Promise<AnyRead> {
  const kind = documentKind(name, bytes);
  if (kind === "text") return {...readPlain(name, bytes), document: null};
  const document =
    kind === "pdf"
      ? await (await import("./pdf/readPdf.js")).readPdf(name, bytes)
      : kind === "html"
        ? (await import("./html/readHtml.js")).readHtml(name, bytes)
        : await (await import("./docx/readDocx.js")).readDocx(name, bytes);
  return {text: layOut(document.blocks).text, says: document.says, document};
}

function refuseDuplicate(name: string, found: Duplicate | null, keepBoth: boolean): void {
  if (!found || keepBoth) return;
  const {article, share, sameBytes} = found;
  const which = `${article.article_id} (“${printable(article.title)}”, ${printable(article.publisher)})`;
  throw new InputError(
    sameBytes
      ? `${name}: the same file as that of ${which}; there is nothing to add`
      : `${name}: nearly the same as ${which}: ${Math.floor(100 * share)} % of the shorter one’s runs of four words stand in the other too; leave it out, or --keep-both if they are two reports`
  );
}

const withFiles = (inputs: Inputs, {files, rows}: NewFiles): Inputs => ({
  ...inputs,
  seeds: new Map([...inputs.seeds, ...files].sort(([a], [b]) => (a < b ? -1 : 1))),
  manual: new Map(inputs.manual).set("sources.csv", appendRows(sourcesOf(inputs), rows))
});

const sourcesOf = ({manual}: Inputs): string => manual.get("sources.csv") ?? "";

/** Somebody else may have been at work while a person was asked. */
function refuseChanged(before: Inputs, now: Inputs): void {
  if (
    sourcesOf(before) !== sourcesOf(now) ||
    [...before.seeds.keys()].join("/") !== [...now.seeds.keys()].join("/")
  )
    throw new InputError("seeds/ or sources.csv changed meanwhile; give the command again");
}

/** Inputs that cannot be used are the caller's to mend. */
function refusing<T extends Inputs | Dossier>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}

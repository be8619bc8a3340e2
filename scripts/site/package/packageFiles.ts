import {readFileSync} from "node:fs";
import {join} from "node:path";
import {tableFiles} from "../../../loaders/tables/index.js";
import type {Dossier} from "../../../loaders/model.js";
import {citations} from "../../../src/markdown/citation.js";
import {PACKAGE_ARCHIVE} from "../../../src/markdown/packageArchive.js";
import type {EditionFacts} from "../editionFacts.js";
import {zipFiles} from "../zipFiles.js";
import {packageReadme} from "./packageReadme.js";

/** All programs run in the project’s folder. */
const LICENCE = join(process.cwd(), "LICENSE-DATA.md");

/** The tables in all formats with what describes them, their annotations, citations and licence, one by one and as one archive with a README: file name → bytes. */
export function packageFiles(dossier: Dossier, facts: EditionFacts): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const cited = citations(facts);
  const files = new Map([
    ...tableFiles(dossier, facts),
    ...cited.map(({file, text}) => [file, encoder.encode(text)] as const),
    ["LICENSE.md", new Uint8Array(readFileSync(LICENCE))] as const
  ]);
  const readme = encoder.encode(packageReadme(dossier, facts, cited, files));
  const archive = zipFiles(new Map([["README.txt", readme] as const, ...files]));
  return new Map([...files, ["README.txt", readme] as const, [PACKAGE_ARCHIVE, archive] as const]);
}

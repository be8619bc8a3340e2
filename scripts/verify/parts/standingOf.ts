import {readFileSync} from "node:fs";
import {join} from "node:path";
import {type EditionRecord, RECORD_FILE} from "../../../loaders/editions/editionRecord.js";
import {madeFrom} from "../../../loaders/editions/madeFrom.js";
import type {MadeFrom} from "../../../loaders/model.js";
import {hashCode} from "../../../loaders/sources/hashCode.js";
import {readInputs} from "../../../loaders/sources/readInputs.js";
import {makingHere} from "../../build/making.js";
import {PUBLIC} from "../../edition/freezeEdition.js";
import {attempt} from "./attempt.js";
import {readRecord} from "./readRecord.js";

/** How an edition stands to the project as it is now: whether it would make the same, what of it is another, and whether it is the one that was frozen last. */
export async function standingOf(root: string, {edition, made_from}: EditionRecord): Promise<string> {
  const frozen = attempt(() => readFileSync(join(root, PUBLIC, RECORD_FILE)));
  const last = frozen && readRecord({looks: "tables", record: frozen}).record;
  const isLast = last?.edition === edition ? ` It is the one in ${PUBLIC}/.` : "";
  const others = await whatIsOther(root, made_from);
  if (others === null)
    return `What this project would make now is not known: its inputs cannot be read.${isLast}`;
  return others.length === 0
    ? `It is what this project makes now.${isLast}`
    : `This project would make another now: it has other ${others.join(", ")}.${isLast}`;
}

async function whatIsOther(root: string, edition: MadeFrom): Promise<string[] | null> {
  const inputs = attempt(() => readInputs(root));
  if (!inputs) return null;
  const now = madeFrom(inputs, {code: hashCode(root), browser: null, day: null});
  const others = [
    ...names("documents", edition.seeds, now.seeds),
    ...names("tables", edition.manual, now.manual),
    ...(edition.code === now.code ? [] : ["code"])
  ];
  if (others.length > 0) return others;
  // the browser is asked last: that takes a fifth of a second
  const {browser} = await makingHere();
  return browser === edition.browser
    ? []
    : [`browser (${browser ?? "none"}; then ${edition.browser ?? "none"})`];
}

/** "documents (a.txt, b.txt)" where they are not the same in both. */
function names(
  what: string,
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>
): string[] {
  const differing = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name] !== other[name]
  );
  return differing.length === 0 ? [] : [`${what} (${differing.join(", ")})`];
}

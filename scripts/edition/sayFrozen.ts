import {RECORD_FILE} from "../../loaders/editions/editionRecord.js";
import type {Dossier} from "../../loaders/model.js";
import {PUBLIC} from "./freezeEdition.js";

/** What a person reads when an edition has been frozen. @param changed files that are not as they were */
export function sayFrozen(
  {edition, claims, findings, madeFrom}: Dossier,
  changed: readonly string[]
): string {
  const open = findings.filter(({state}) => state === "open").length;
  const size = `${claims.length} claims, ${findings.length} findings, ${open} of them open`;
  const tables = changed.filter((name) => name.endsWith(".csv"));
  const what =
    changed.length === 0
      ? `${PUBLIC}/ holds it already: nothing has changed`
      : tables.length > 0
        ? `new in ${PUBLIC}/: ${tables.join(", ")}`
        : `its tables are those of the last one; new in ${PUBLIC}/: ${changed.includes(RECORD_FILE) ? RECORD_FILE : changed.join(", ")}`;
  const by = madeFrom.browser ?? "no browser, for none was found here";
  return [`Edition ${edition}, with ${by}: ${size}.`, `${what}.`].join("\n");
}

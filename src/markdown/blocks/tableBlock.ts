import type {Block} from "../blockRule.js";
import {caveatList} from "../caveatMark.js";
import {TABLE_ID} from "../claimUses.js";
import {findingsOfAll} from "../findingsOfAll.js";
import {parseQuery, tokenize} from "../parseExpression.js";
import {noneLeft, rejectedBy, selectClaims} from "../selectClaims.js";
import {evidenceTable} from "./evidenceTable.js";

/** `:::table equipment standing=promised`: the claims of a query as a table, with the caveats of what it shows below it; rejected ones are struck. */
export const tableBlock: Block = {
  name: "table",
  read(index, args) {
    const query = parseQuery(tokenize(args));
    const claims = selectClaims(index, query);
    const rejected = rejectedBy(index, query);
    if (claims.length === 0 && rejected.length === 0)
      throw new Error(noneLeft(index, query) ?? "no claim matches");
    const table = index.dossier.tables.find(({name}) => name === query.source);
    const title = table?.title ?? "Claims";
    const findings = findingsOfAll(index, claims);
    return {
      claims,
      findings,
      html: (use) =>
        `<div class="claims-table" id="${TABLE_ID}">${evidenceTable(index, claims, `${title}: every claim with its sentence`, use, "", rejected)}${caveatList(findings, use)}</div>`
    };
  }
};

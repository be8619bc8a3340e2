import {coverage} from "../../loaders/claims/coverage.js";
import {mentionsIn} from "../../loaders/claims/mentions.js";
import type {ReadDocument} from "../../loaders/claims/readDocument.js";
import type {ClaimTable} from "../../loaders/model.js";
import {claimCells, claimSchema} from "../../loaders/tables/schema.js";
import type {View} from "./readOptions.js";

/** One line of output, before it is said which text it is from. */
export type Row = Readonly<Record<string, unknown>>;

/** What each view shows of a text, in the order of the text. */
export const views: Readonly<
  Record<View, (text: string, read: ReadDocument, tables: readonly ClaimTable[]) => Row[]>
> = {
  claims: (_, {claims}, tables) =>
    claims.map((claim) => {
      const schema = claimSchema(tables, claim.table);
      const cells = claimCells(claim, schema);
      const row: Record<string, unknown> = {table: claim.table};
      for (const [i, {name}] of schema.fields.entries()) row[name] = cells[i];
      return row;
    }),
  mentions: (text, {scope}) =>
    mentionsIn(
      text,
      scope.scenes.map(({passage}) => passage)
    ).map((mention) => ({...mention})),
  coverage: (text, {regions, scope, claims}) =>
    coverage(text, regions, [{scope, claims}])
      .filter(({reason}) => reason !== null)
      .map(({text: numeral, start, end, reason, detail, sentence}) => ({
        text: numeral,
        start,
        end,
        reason,
        detail,
        sentence
      }))
};

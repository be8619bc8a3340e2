import type {Dossier} from "../../loaders/model.js";
import {toCsv} from "../../loaders/tables/csv.js";
import {figures} from "../../src/figures/index.js";
import {openFindings} from "../../src/figures/kit/findings.js";
import {toFigureData} from "../../src/markdown/figureData.js";

const COLUMNS = [
  "claim_id",
  "table",
  "subject",
  "measure",
  "item",
  "value",
  "value_low",
  "value_high",
  "unit",
  "hedge",
  "modality",
  "attributed_to",
  "original_value",
  "quote",
  "article_id",
  "status"
] as const;

/** What each figure shows, as CSV by file name: its claims with their words, publishers, and the ids and sentences of their caveats. */
export function figureFiles(dossier: Dossier): Map<string, Uint8Array> {
  const data = toFigureData(dossier);
  const publishers = new Map(data.articles.map(({article_id, publisher}) => [article_id, publisher]));
  const encoder = new TextEncoder();
  return new Map(
    figures.map((figure) => {
      const rows = [...new Set(figure.claims(data))].map((claim) => {
        const findings = openFindings(data, claim);
        return [
          ...COLUMNS.map((name) => claim[name]),
          publishers.get(claim.article_id),
          findings.map(({finding_id}) => finding_id),
          findings.map(({caveat}) => caveat).join(" ")
        ];
      });
      const csv = toCsv([...COLUMNS, "publisher", "caveats", "caveat_sentences"], rows);
      return [`figures/${figure.name}.csv`, encoder.encode(csv)];
    })
  );
}

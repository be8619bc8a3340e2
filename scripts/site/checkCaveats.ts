import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Finding} from "../../loaders/model.js";
import type {DoubtfulFigure} from "../../src/guard/doubtfulFigures.js";
import {unmarkedInData} from "../../src/guard/unmarkedInData.js";
import {unmarkedInPage} from "../../src/guard/unmarkedInPage.js";
import {csvRows} from "./csvRows.js";
import {listFiles} from "./listFiles.js";

type Row = Readonly<Record<string, unknown>>;

const READ = /\.(?:html|csv|json|jsonld)$/u;

/**
 * Reads every page, embed, table and data file of a built site and says where a claim that a standing error is about is shown without its
 * caveat; `unmarkedInPage` and `unmarkedInData` have the rules. Such a finding must itself stand in `data/findings.csv`.
 *
 * @param folder the built site
 * @param parsePage reads its pages, perhaps for other checks too
 * @returns one sentence a place, each beginning with the file; empty if no doubtful figure stands without its doubt
 */
export function checkCaveats(
  folder: string,
  doubtful: readonly DoubtfulFigure[],
  parsePage: (file: string) => Document
): string[] {
  if (doubtful.length === 0) return [];
  // Framework keeps two copies of each data file
  const known = new Map<string, readonly string[]>();
  const problems = (file: string): readonly string[] => {
    if (file.endsWith(".html")) return unmarkedInPage(parsePage(file), doubtful);
    const text = readFileSync(join(folder, file), "utf8");
    const found = known.get(text) ?? problemsOf(file, text, doubtful);
    known.set(text, found);
    return found;
  };
  return [
    ...listFiles(folder)
      .filter((file) => READ.test(file))
      .flatMap((file) => problems(file).map((problem) => `${file}: ${problem}`)),
    ...missingFindings(join(folder, "data/findings.csv"), doubtful)
  ];
}

function problemsOf(file: string, text: string, doubtful: readonly DoubtfulFigure[]): readonly string[] {
  if (file.endsWith(".csv")) return unmarkedInData(csvRows(text), doubtful);
  return unmarkedInData(objectsIn(JSON.parse(text)), doubtful);
}

function missingFindings(path: string, doubtful: readonly DoubtfulFigure[]): string[] {
  const published = new Set(csvRows(readFileSync(path, "utf8")).map(({finding_id}) => finding_id));
  const errors = new Set<Finding>(doubtful.flatMap(({errors}) => errors));
  return [...errors].flatMap(({finding_id, check}) =>
    published.has(finding_id) ? [] : [`data/findings.csv: error ${finding_id} (${check}) is missing`]
  );
}

/** Every object of a JSON document, in its order. A Web Annotation is one, with the quote and the caveats that are parts of it. */
function objectsIn(value: unknown): readonly Row[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && value.type === "Annotation")
    return [Object.fromEntries(Object.entries(textsIn(value)))];
  return [value as Row, ...Object.values(value).flatMap(objectsIn)];
}

/** Every text within a value, at any depth. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

import {readFileSync} from "node:fs";
import type {Check, CheckInput} from "../../loaders/checks/check.js";
import {readKnowledge, type Item} from "../../loaders/sources/readKnowledge.js";
import type {Article, Claim, Entity, Reference, Region, RegionKind, Severity} from "../../loaders/model.js";

/**
 * A small dossier written as lines, one sentence a line, so that a check can show in its doc comment what it is about:
 *
 *     KGZ tanks = 215 count; list=a; from=A          a claim; the article "A" if none is named
 *     KGZ military_aid_pledged > 1000000000 USD      "more than": an open bound
 *     KGZ ethnic_share(Uzbek) = 15 percent           with an item
 *     KGZ border(Tajikistan) is southeast            words instead of a number
 *     R27 KGZ tanks = 215 count; as_of=2022          a reference: starts with its id
 *     article B; publisher=The Herald; published=2023-05-30
 *     A body: Words of the text.                     a region of an article (title, dateline, body, list); a claim with
 *                                                    these words as its `sentence=` stands there
 *     boilerplate: Wednesday, October 4, 2023        a region outside
 *     entity japarov person KGZ: Sadyr Japarov | Sadr Jabarov    the country may be left out
 *     item helicopters: Mi-8 | Mi-17                 types that count towards a measure
 *     measure conflict_began: war | offensive        words of a measure; others have none
 *     => error: 5,000,268                            a finding that must come out, with words of its caveat
 */
export interface Example {
  readonly input: CheckInput;
  readonly expected: readonly {readonly severity: Severity; readonly words: string}[];
}

/** The cues, rates and limits that the project knows; an example needs no others. */
const {cues, rates, limits} = readKnowledge((name) =>
  readFileSync(new URL(`../../data/manual/${name}`, import.meta.url), "utf8")
);

/** The `ok` and `not-ok` examples in the doc comments of a check's source. */
export function examplesOf(source: string): {kind: "ok" | "not-ok"; text: string}[] {
  const fences = source.matchAll(/^ \* ```(ok|not-ok)\n([\s\S]*?)^ \* ```$/gm);
  return [...fences].map(([, kind, body]) => ({
    kind: kind as "ok" | "not-ok",
    text: (body ?? "").replace(/^ \* ?/gm, "")
  }));
}

export function readExample(text: string): Example {
  const claims: Claim[] = [];
  const references: Reference[] = [];
  const entities: Entity[] = [];
  const items: Item[] = [];
  const expected: Example["expected"][number][] = [];
  const articles = new Map<string, Partial<Article>>();
  const parts: {article: string | null; kind: RegionKind; words: string}[] = [];
  const names: string[] = [];
  const words = new Map<string, readonly string[]>();
  for (const line of text.split("\n").filter((l) => l.trim() !== "")) {
    const expectation = /^=> (error|warning|note): (.+)$/.exec(line);
    const region = /^(?:(\S+) )?(title|dateline|body|list|boilerplate|comment): (.+)$/.exec(line);
    const entity = /^entity (\S+) (\S+)(?: (\p{Lu}{3}))?: (.+)$/u.exec(line);
    const thing = /^item (\S+): (.+)$/.exec(line);
    const worded = /^measure (\S+): (.+)$/.exec(line);
    const [head = "", ...rest] = line.split(";").map((part) => part.trim());
    const options: Options = {};
    for (const part of rest) options[part.split("=")[0] ?? ""] = part.slice(part.indexOf("=") + 1);
    if (expectation) expected.push({severity: expectation[1] as Severity, words: expectation[2] ?? ""});
    else if (worded) words.set(worded[1] ?? "", (worded[2] ?? "").split(" | "));
    else if (thing)
      items.push({
        item: thing[1] ?? "",
        category: "",
        measure: thing[1] ?? "",
        words: (thing[2] ?? "").split(" | ")
      });
    else if (entity)
      entities.push(toEntity(entity[1] ?? "", entity[2] ?? "", entity[3], (entity[4] ?? "").split(" | ")));
    else if (region) {
      const outside = region[2] === "boilerplate" || region[2] === "comment";
      parts.push({
        article: outside ? null : (region[1] ?? "A"),
        kind: region[2] as RegionKind,
        words: region[3] ?? ""
      });
    } else if (head.startsWith("article ")) articles.set(head.slice(8), toArticle(options));
    else if (/^R\d/.test(head)) references.push(toReference(head, options));
    else {
      claims.push(toClaim(`c${claims.length + 1}`, head, options));
      if (options.from) names.push(options.from);
    }
  }
  for (const id of ["A", ...names, ...parts.flatMap(({article}) => article ?? [])]) {
    if (!articles.has(id)) articles.set(id, {});
  }
  const {seeds, regions, whole} = toSeeds([...articles], parts);
  const measures = [...new Set([...claims, ...references].map(({measure}) => measure))].map((measure) => ({
    measure,
    table: "force_figures" as const,
    label: measure.replaceAll("_", " "),
    unit: null,
    words: words.get(measure) ?? [],
    hints: [],
    context: []
  }));
  const placed = claims.map((claim) => placedIn(seeds[0]?.text ?? "", claim));
  return {
    input: {
      claims: placed,
      references,
      articles: whole,
      entities,
      measures,
      items,
      cues,
      rates,
      limits,
      seeds,
      regions
    },
    expected
  };
}

/** A claim whose sentence stands among the regions stands in that sentence; examples hold no character beyond the BMP. */
function placedIn(text: string, claim: Claim): Claim {
  const at = claim.sentence === claim.quote ? -1 : text.indexOf(claim.sentence);
  if (at < 0) return claim;
  const sentence_end = at + claim.sentence.length;
  return {...claim, quote_start: at, quote_end: sentence_end, sentence_start: at, sentence_end};
}

/** What a check finds in an example, as `severity: caveat`. */
export function findingsOf(check: Check, input: CheckInput): string[] {
  return check.run(input).map(({severity, caveat}) => `${severity}: ${caveat}`);
}

/** What stands after the semicolons of a line; most are absent. */
type Options = Partial<Record<string, string>>;

const HEAD = /^(?<subject>\S+) (?<measure>[a-z_]+)(?:\((?<item>[^)]*)\))? (?<sign>[=><]|is) (?<words>.+)$/;

function toClaim(claim_id: string, head: string, options: Options): Claim {
  const {subject, measure = "", item, sign, words: said = ""}: Options = HEAD.exec(head)?.groups ?? {};
  const [first = "", unit] = said.split(" ");
  if (!subject) throw new Error(`not an example line: ${head}`);
  const words = sign === "is" ? said.trim() : null;
  const [low, high] = first.includes("..") && !first.includes("-") ? first.split("..").map(plain) : [];
  const value =
    sign === "=" && first !== "none" && low === undefined ? (unit === "date" ? first : typed(first)) : null;
  const quote = options.quote ?? `${first} ${unit ?? ""} ${item ?? measure}`;
  const at = Number(claim_id.slice(1)) * 100;
  return {
    table: options.table ?? tableOf(unit, measure),
    claim_id,
    article_id: options.from ?? "A",
    subject_code: subject,
    subject: {KGZ: "Kyrgyzstan", TJK: "Tajikistan", RUS: "Russia"}[subject] ?? subject,
    counterparty_code: options.to ?? null,
    counterparty: options.to ?? null,
    measure,
    item: item ?? null,
    value,
    value_low: low ?? (sign === ">" ? plain(first) : null),
    value_high: high ?? (sign === "<" ? plain(first) : null),
    unit: words === null ? (unit ?? null) : null,
    hedge: (options.hedge as Claim["hedge"]) ?? (sign === ">" ? "more_than" : sign === "<" ? "up_to" : null),
    modality: (options.modality as Claim["modality"] | undefined) ?? "stated",
    attributed_to: options.by ?? null,
    as_of_start: options.as_of?.split("/")[0] ?? null,
    as_of_end: options.as_of?.split("/").at(-1) ?? null,
    as_of_basis: options.basis ?? (options.as_of ? "stated" : "unknown"),
    original_value: options.printed ?? (typeof value === "number" ? first : null),
    quote,
    quote_start: at,
    quote_end: at + quote.length,
    basis: null,
    status: "machine",
    value_read: null,
    review: null,
    caveats: [],
    standing: (options.standing as Claim["standing"]) ?? null,
    category: options.category ?? null,
    article_number: options.article ?? null,
    text: words ?? options.text ?? null,
    event: options.event ?? null,
    treaty: options.treaty ?? null,
    sentence_start: at,
    sentence_end: at + (options.sentence ?? quote).length,
    sentence: options.sentence ?? quote,
    list_id: options.list ?? null
  };
}

/** The table that a unit or measure belongs to, for examples that do not name it. */
function tableOf(unit: string | undefined, measure: string): Claim["table"] {
  if (unit === "USD") return "aid_amounts";
  if (unit === "date") return "timeline";
  if (measure === "equipment_item") return "equipment";
  return ["population", "border", "ethnic_share", "ports"].includes(measure)
    ? "country_profile"
    : "force_figures";
}

function toReference(head: string, options: Options): Reference {
  const [, reference_id = "", rest = ""] = /^(\S+) (.+)$/.exec(head) ?? [];
  const {subject_code, measure, item, value, unit, text} = toClaim("c0", rest, options);
  return {
    reference_id,
    subject_code: subject_code ?? "",
    measure,
    item,
    value: value ?? text ?? null,
    unit,
    as_of: options.as_of ?? null,
    publisher: options.publisher ?? "The Yearbook",
    url: "https://example.org/",
    note: options.note ?? null,
    weak: options.weak === "yes"
  };
}

function toArticle({published, publisher, ...rest}: Options): Partial<Article> {
  const [start = null, end = start] = published?.split("/") ?? [];
  return {...rest, ...(publisher ? {publisher} : {}), published_start: start, published_end: end};
}

function toEntity(
  entity_id: string,
  kind: string,
  country: string | undefined,
  [name = "", ...aliases]: string[]
): Entity {
  return {entity_id, name, kind, country: kind === "country" ? entity_id : (country ?? null), aliases};
}

/** A number where it looks like one in the examples' own spelling (1,000 or 0.5), else a date or words. */
function typed(text: string): number | string {
  return /^[\d,]+(?:\.\d+)?$/.test(text) ? plain(text) : text;
}

const plain = (digits: string): number => Number(digits.replaceAll(",", ""));

function toSeeds(
  articles: readonly (readonly [string, Partial<Article>])[],
  parts: readonly {article: string | null; kind: RegionKind; words: string}[]
) {
  let text = "";
  const regions: Region[] = [];
  const extent = new Map<string, {start: number; end: number}>();
  for (const {article, kind, words} of parts) {
    const start = text.length;
    text += `${words}\n`;
    regions.push({kind, article_id: article, start, end: text.length});
    if (article) extent.set(article, {start: extent.get(article)?.start ?? start, end: text.length});
  }
  const seed = {seed: "seed.txt", sha256: "0", text};
  const whole = articles.map(([article_id, given]): Article => ({
    article_id,
    seed: seed.seed,
    title: `Article ${article_id}`,
    publisher: `Paper ${article_id}`,
    author: null,
    published_start: "2023-05-30",
    published_end: "2023-05-30",
    published_basis: "the page",
    url: null,
    language: "en",
    full_text: false,
    origin: null,
    confidence: null,
    original: null,
    original_sha256: null,
    seed_sha256: seed.sha256,
    start: 0,
    end: 0,
    ...extent.get(article_id),
    ...given
  }));
  return {seeds: [seed], regions: new Map([[seed.seed, regions]]), whole};
}

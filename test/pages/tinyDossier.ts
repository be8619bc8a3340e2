import {createHash} from "node:crypto";
import {BUILT_IN_TABLES} from "../../loaders/sources/builtInTables.js";
import type {Article, Claim, Dossier, Finding, Region} from "../../loaders/model.js";

/** A seed that holds what must never run or show: code, tags, an emoji before the claims, and a reader's comment. */
export const TEXT = [
  "Tanks 🛡 arrive",
  "",
  "First the weather. It was fine. Nobody counted.",
  "Officials say ${alert(1)} that 215 tanks and 25 <b onclick=x>guns</b> came. They smiled.",
  "Later came a long and quite empty passage. It held no claim. Nor did the next one. Nor this.",
  "",
  "1 comment",
  "Jane Doe: bravo"
].join("\n");

export const SEED = "009_tiny.txt";
const sha256 = createHash("sha256").update(TEXT).digest("hex");
const codePoints = (text: string): number => Array.from(text).length;

/** A claim whose quote is found in the text; offsets in code points. */
export function claim(quote: string, more: Partial<Claim> & Pick<Claim, "claim_id" | "measure">): Claim {
  const at = TEXT.indexOf(quote);
  if (at < 0) throw new Error(`not in the text: ${quote}`);
  const start = codePoints(TEXT.slice(0, at));
  return {
    table: "force_figures",
    article_id: "009-1",
    subject_code: "KGZ",
    subject: "Kyrgyzstan",
    counterparty_code: null,
    counterparty: null,
    item: null,
    value: null,
    value_low: null,
    value_high: null,
    unit: "count",
    hedge: null,
    modality: "stated",
    attributed_to: null,
    as_of_start: null,
    as_of_end: null,
    as_of_basis: "unknown",
    original_value: null,
    quote,
    quote_start: start,
    quote_end: start + codePoints(quote),
    basis: null,
    status: "machine",
    value_read: null,
    review: null,
    caveats: [],
    sentence_start: start,
    sentence_end: start + codePoints(quote),
    sentence: quote,
    list_id: null,
    ...more
  };
}

const finding = (finding_id: string, more: Partial<Finding>): Finding => ({
  finding_id,
  check: "out-of-proportion",
  kind: "magnitude",
  severity: "error",
  verdict: "wrong",
  caveat: "Too many for the <i>country</i> ${alert(2)}.",
  hypothesis: null,
  state: "open",
  review: null,
  ...more
});

const bodyStart = TEXT.indexOf("First");
const commentStart = TEXT.indexOf("1 comment");
const region = (kind: Region["kind"], start: number, end: number, own = true): Region => ({
  kind,
  start,
  end,
  article_id: own ? "009-1" : null
});

const article: Article = {
  article_id: "009-1",
  seed: SEED,
  seed_sha256: sha256,
  title: "Tanks 🛡 arrive",
  publisher: "The <Daily> Test",
  author: null,
  published_start: "2013-07-10",
  published_end: "2013-07-11",
  published_basis: "known",
  url: "javascript:alert(3)",
  language: "en",
  full_text: false,
  origin: null,
  confidence: null,
  original: null,
  original_sha256: null,
  start: 0,
  end: commentStart
};

const claims: readonly Claim[] = [
  claim("215 tanks", {claim_id: "009-1-tanks", measure: "tanks", value: 215, caveats: ["f1", "f2"]}),
  claim("25 <b onclick=x>guns</b>", {
    claim_id: "009-1-guns1",
    measure: "guns",
    item: "towed guns",
    value: 25
  }),
  claim("tanks and 25", {
    claim_id: "009-1-money",
    table: "aid_amounts",
    measure: "military_aid_pledged",
    value_low: 1e9,
    unit: "USD",
    hedge: "more_than"
  })
];

/** A whole dossier in miniature: two sound claims, one doubtful, one pledge; one open and one dismissed finding. */
export const tinyDossier: Dossier = {
  settings: {name: "tiny", title: "Tiny dossier", tables: "Figures of a test", chapters: []},
  tables: BUILT_IN_TABLES,
  seeds: [{seed: SEED, sha256, text: TEXT}],
  originals: new Map(),
  articles: [article],
  regions: new Map([
    [
      SEED,
      [
        region("title", 0, bodyStart),
        region("body", bodyStart, commentStart),
        region("comment", commentStart, TEXT.length, false)
      ]
    ]
  ]),
  numerals: new Map(),
  claims,
  asRead: claims,
  reviews: [],
  references: [],
  findings: [
    finding("f1", {}),
    finding("f2", {
      severity: "note",
      caveat: "Dismissed.",
      state: "dismissed",
      review: "dismissed by A on 2020-01-01: fine"
    })
  ],
  findingClaims: [
    {
      finding_id: "f1",
      claim_id: "009-1-tanks",
      reference_id: null,
      article_id: null,
      quote_start: null,
      quote_end: null,
      role: "about"
    }
  ],
  agreements: [],
  origins: [],
  claimOrigins: [],
  entities: [],
  measures: [
    {
      measure: "tanks",
      table: "force_figures",
      label: "tanks",
      unit: "count",
      words: [],
      hints: [],
      context: []
    }
  ],
  places: [],
  dataDate: "2013-07-11",
  edition: "abc123",
  madeFrom: {seeds: {}, manual: {}, code: null, browser: null},
  day: null
};

import {readFileSync} from "node:fs";
import papaparse from "papaparse";
import type {Claim, Reference, TableName} from "../../loaders/model.js";
import type {FigureData} from "../../src/figures/figure.js";

type Given = Partial<Claim> & {measure: string; quote: string};

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const rows = (path: string): Record<string, string>[] =>
  papaparse.parse<Record<string, string>>(read(path).trim(), {header: true}).data;

const sources = rows("data/manual/sources.csv");
const texts = new Map(sources.map(({article_id = "", seed = ""}) => [article_id, read(`seeds/${seed}`)]));

function claims(table: TableName, article_id: string, given: readonly Given[]): Claim[] {
  return given.map((row) => {
    const text = texts.get(article_id) ?? "";
    const at = text.indexOf(row.quote);
    if (at < 0) throw new Error(`quote not in ${article_id}: ${row.quote}`);
    const start = [...text.slice(0, at)].length;
    const end = start + [...row.quote].length;
    return {
      table,
      claim_id: `${article_id}-${row.measure}-${String(start)}-${row.item ?? ""}`.replaceAll(
        /[^\w-]+/gu,
        "-"
      ),
      article_id,
      subject_code: "KGZ",
      subject: "Kyrgyzstan",
      counterparty_code: null,
      counterparty: null,
      item: null,
      value: null,
      value_low: null,
      value_high: null,
      unit: null,
      hedge: null,
      modality: "stated",
      attributed_to: null,
      as_of_start: null,
      as_of_end: null,
      as_of_basis: "unknown",
      original_value: null,
      quote_start: start,
      quote_end: end,
      status: "machine",
      caveats: [],
      sentence_start: start,
      sentence_end: end,
      sentence: row.quote,
      list_id: null,
      ...row
    };
  });
}

const n = (
  measure: string,
  value: number,
  unit: string,
  quote: string,
  more: Partial<Claim> = {}
): Given => ({
  measure,
  value,
  unit,
  quote,
  ...more
});
const holdings = {list_id: "003-1-holdings", attributed_to: "Global Firepower"};
const personnel = {
  list_id: "003-1-personnel",
  hedge: "estimated",
  attributed_to: "Global Firepower"
} as const;
const item = (
  name: string,
  category: string,
  standing: Claim["standing"],
  more: Partial<Claim> = {}
): Given => ({
  measure: "equipment_item",
  quote: name,
  item: name,
  category,
  standing: standing ?? null,
  ...more
});
const reportedly = {
  modality: "reported",
  hedge: "reported",
  counterparty: "Russia",
  list_id: "000-1-list"
} as const;
const korotchenko = {modality: "planned", attributed_to: "Igor Korotchenko", hedge: "likely"} as const;

const all: Claim[] = [
  ...claims("force_figures", "003-1", [
    n("total_personnel", 25000, "persons", "estimated at 25,000 men", personnel),
    n("active_personnel", 15000, "persons", "15,000 men representing the active forces", personnel),
    n(
      "paramilitary_personnel",
      10000,
      "persons",
      "10,000 men representing the paramilitary forces",
      personnel
    ),
    n("reserve_personnel", 0, "persons", "there are no reserve forces", {...personnel, original_value: "no"}),
    n("aircraft_total", 6, "count", "6 military aircraft", holdings),
    n("tanks", 215, "count", "215 tanks", holdings),
    n("vehicles", 5000268, "count", "5,000,268 military vehicles", {
      ...holdings,
      original_value: "5,000,268"
    }),
    n("self_propelled_guns", 64, "count", "64 self-propelled guns", holdings),
    n("towed_guns", 311, "count", "311 towed guns", holdings),
    n("rocket_launchers", 21, "count", "21 rocket launchers", holdings)
  ]),
  ...claims("country_profile", "003-1", [
    n("population", 6e6, "persons", "6 million inhabitants"),
    n("area_total", 2e5, "sq_km", "200 thousand square kilometers"),
    n("ports", 2, "count", "Two ports"),
    n("airports_total", 28, "count", "28 airports"),
    n("road_length", 34000, "km", "a road network of 34,000 km"),
    n("rail_length", 424, "km", "a rail network of 424 km"),
    n("waterway_length", 600, "km", "waterways with a total length of 600 km"),
    n("ethnic_share", 75, "percent", "75% of its population is Kyrgyz", {item: "Kyrgyz", list_id: "e"}),
    n("ethnic_share", 15, "percent", "15% is Uzbek", {item: "Uzbek", list_id: "e"}),
    n("ethnic_share", 6, "percent", "6% is Uzbek", {item: "Uzbek", list_id: "e"})
  ]),
  ...claims("country_profile", "004-1", [
    n("population", 7e6, "persons", "about 7 million people", {hedge: "about"})
  ]),
  ...claims("treaty_terms", "003-1", [
    n("land_area", 5, "hectares", "5 hectares of land", {article_number: "X"}),
    n("duration", 5, "years", "The duration of the contract is 5 years"),
    n("notice_period", 6, "months", "at least six months in advance", {hedge: "at_least"}),
    {measure: "renewal", quote: "it is tacitly renewed for periods", text: "tacitly renewed for periods"},
    {
      measure: "command",
      quote:
        "the Commander-in-Chief of the Air Force of the Russian Armed Forces coordinates the joint actions",
      article_number: "6",
      text: "the Commander-in-Chief of the Air Force of the Russian Armed Forces coordinates the joint actions"
    },
    {measure: "deployment_site", quote: "Batken", text: "Batken", attributed_to: "Baktybek Bekbolotov"}
  ]),
  ...claims("aid_amounts", "000-1", [
    {
      ...n("military_aid_pledged", 1e9, "USD", "more than one billion dollars"),
      value: null,
      value_low: 1e9,
      hedge: "more_than",
      modality: "reported",
      as_of_start: "2012-11-01",
      as_of_end: "2012-11-30"
    }
  ]),
  ...claims("aid_amounts", "000-2", [
    n("military_aid_pledged", 1.1e9, "USD", "$1.1 billion worth of military assistance", {
      modality: "pledged",
      attributed_to: "Kommersant",
      as_of_start: "2012-11-01",
      as_of_end: "2012-11-30"
    })
  ]),
  ...claims("aid_amounts", "002-1", [
    n("military_aid_pledged", 1.1e9, "USD", "$1.1 billion for Kyrgyzstan", {modality: "planned"}),
    n("military_aid_pledged", 2e8, "USD", "$200 million for Tajikistan", {
      subject_code: "TJK",
      subject: "Tajikistan",
      modality: "planned"
    }),
    n("debt_written_off", 5e8, "USD", "forgive $500 million in debt", {modality: "planned"})
  ]),
  ...claims("equipment", "000-1", [
    item("small arms", "small_arms", "promised", reportedly),
    item("combat vehicles", "armoured_combat_vehicles", "promised", reportedly),
    item("helicopters", "attack_helicopters", "promised", reportedly),
    item("motorcycles", "other", "promised", reportedly)
  ]),
  ...(["000-2", "002-1"] as const).flatMap((id) =>
    claims("equipment", id, [
      item("tanks", "battle_tanks", "expected", korotchenko),
      item("rocket launchers", "large_calibre_artillery_systems", "expected", korotchenko),
      item("small arms", "small_arms", "expected", korotchenko)
    ])
  ),
  ...claims("timeline", "000-1", [
    {
      ...n("delivery_start", 0, "date", "will arrive in Kyrgyzstan already this year"),
      value: "2013",
      modality: "planned",
      event: "Russian weapons will arrive in Kyrgyzstan already this year"
    },
    {
      ...n("delivery_start", 0, "date", "only next year"),
      value: "2014",
      modality: "planned",
      event: "delivered to Kyrgyzstan only next year"
    }
  ]),
  ...claims("timeline", "001-1", [
    {
      ...n("delivery_start", 0, "date", "at the end of 2013"),
      value: "2013-12",
      modality: "planned",
      attributed_to: "Sergei Koshelev",
      event: "The supplies will start already at the end of 2013"
    }
  ]),
  ...claims("timeline", "003-1", [
    {...n("victory_day", 0, "date", "May 8"), value: "2023-05-08", event: "Victory Day over Nazism on May 8"}
  ])
];

const references: Reference[] = rows("data/manual/references.csv").map((row) => ({
  reference_id: row.reference_id ?? "",
  subject_code: row.subject_code ?? "",
  measure: row.measure ?? "",
  item: row.item || null,
  value: !row.value ? null : row.unit && row.unit !== "date" ? Number(row.value) : row.value,
  unit: row.unit || null,
  as_of: row.as_of || null,
  publisher: row.publisher ?? "",
  url: row.url ?? "",
  note: row.note || null,
  weak: row.weak === "yes"
}));

const vehicles = all.find(({measure}) => measure === "vehicles") as Claim;

/** A few claims by hand, with true quotes: enough to draw every figure. */
export const fixture: FigureData = {
  claims: all,
  references,
  measures: rows("data/manual/measures.csv").map((row) => ({
    measure: row.measure ?? "",
    table: row.table as TableName,
    label: row.label ?? "",
    unit: row.unit || null,
    words: []
  })),
  articles: sources.map((row) => ({
    article_id: row.article_id ?? "",
    seed: row.seed ?? "",
    title: row.title ?? "",
    publisher: row.publisher ?? "",
    author: row.author || null,
    published_start: row.published_start || null,
    published_end: row.published_end || null,
    published_basis: row.published_basis ?? "",
    url: row.url || null,
    language: row.language ?? "en",
    full_text: row.full_text === "yes",
    origin: null,
    confidence: null,
    seed_sha256: "",
    start: 0,
    end: [...(texts.get(row.article_id ?? "") ?? "")].length
  })),
  findings: [
    {
      finding_id: "magnitude-1",
      check: "magnitude",
      severity: "error",
      verdict: "wrong",
      caveat: "200 vehicles for every soldier are not plausible.",
      hypothesis: "Perhaps 5,268 was meant.",
      review: null
    }
  ],
  findingClaims: [
    {
      finding_id: "magnitude-1",
      claim_id: vehicles.claim_id,
      reference_id: null,
      article_id: null,
      quote_start: null,
      quote_end: null,
      role: "about"
    }
  ]
};

import type {BuiltInTable, ClaimTable, ExtraColumn} from "../model.js";

type Facts = readonly [title: string, description: string, columns: readonly ExtraColumn[]];

const FACTS: Readonly<Record<BuiltInTable, Facts>> = {
  force_figures: ["Force figures", "How many soldiers, vehicles and weapons a report gives a force.", []],
  aid_amounts: ["Aid amounts", "Money that a report says was promised, given, forgiven or owed.", []],
  equipment: [
    "Equipment",
    "A kind of weapon or gear that a report says was held, hoped for, promised or sent.",
    ["category", "standing"]
  ],
  treaty_terms: [
    "Treaty terms",
    "What a report says that an agreement lays down, term by term.",
    ["treaty", "article_number", "text"]
  ],
  country_profile: [
    "Country profile",
    "What a report says of a country: people, land, neighbours, offices.",
    []
  ],
  timeline: [
    "Timeline",
    "When something happened or was to happen, by a report’s word.",
    ["event", "date_start", "date_end"]
  ]
};

/** The tables of claims of a dossier that names none of its own. */
export const BUILT_IN_TABLES: readonly ClaimTable[] = Object.entries(FACTS).map(
  ([name, [title, description, columns]]) => ({name, title, description, columns, sort: []})
);

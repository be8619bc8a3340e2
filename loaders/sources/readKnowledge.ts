import {HEDGES, MODALITIES, type ClaimTable, type Entity, type Measure, type TableName} from "../model.js";
import {BUILT_IN_TABLES} from "./builtInTables.js";
import {CUE_KINDS, type CueKind} from "./cueKinds.js";
import {readFurniture, type Furniture} from "./readFurniture.js";
import {type Limit, readLimits} from "./readLimits.js";
import {type Rate, readRates} from "./readRates.js";
import {
  type Cell,
  numberOrNull,
  oneOf,
  optional,
  readManual,
  required,
  several,
  unique
} from "./readManual.js";
import {readTables, TABLES_FILE} from "./readTables.js";

/** A kind of thing that texts count or list: a row of `data/manual/items.csv`. */
export interface Item {
  readonly item: string;
  /** UN Register of Conventional Arms category where there is one, else a category of our own */
  readonly category: string;
  /** what a stock of it is called in the tables; null where none is kept */
  readonly measure: string | null;
  readonly words: readonly string[];
}

/** A row of `data/manual/units.csv`. */
export interface Unit {
  readonly unit: string;
  /** by which a printed number is multiplied to get it in `unit` */
  readonly factor: number;
  readonly place: "before" | "after";
  /** what it measures: "money", "length", "time" …; units of one dimension add up ("5 feet 2 inches") */
  readonly dimension: string;
  readonly words: readonly string[];
}

/** What a row's own unit is called where a factor turns it into another: "weeks". */
export const ownName = ({words: [word = ""]}: Unit): string =>
  word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;

/** A row of `data/manual/cues.csv`: words that do not name a thing but say how it is meant. */
export interface Cue {
  readonly kind: CueKind;
  readonly value: string;
  readonly words: readonly string[];
}

/** A named body, person or place with the forms under which texts call it. */
export interface KnownEntity extends Entity {
  /** "Kyrgyz": says of a noun that it is theirs */
  readonly adjectives: readonly string[];
  /** "Bishkek": a seat that stands for its government */
  readonly metonyms: readonly string[];
}

/** All that people know and texts do not say, as read from `data/manual/`. */
export interface Knowledge {
  /** the tables of claims that measures belong to */
  readonly tables: readonly ClaimTable[];
  readonly entities: readonly KnownEntity[];
  readonly measures: readonly Measure[];
  readonly items: readonly Item[];
  readonly units: readonly Unit[];
  readonly cues: readonly Cue[];
  readonly furniture: readonly Furniture[];
  readonly rates: readonly Rate[];
  readonly limits: readonly Limit[];
}

/** The values that a cue of a kind with a closed vocabulary may have. */
const CUE_VALUES: Readonly<Record<string, readonly string[]>> = {
  hedge: HEDGES,
  hedge_after: HEDGES,
  modality: MODALITIES
};

/** These cues name a measure of a table. */
const CUE_TABLES: Readonly<Record<string, TableName>> = {
  event: "timeline",
  event_by_troops: "timeline",
  event_of_base: "timeline",
  event_of_item: "timeline",
  event_of_paper: "timeline",
  event_of_troops: "timeline",
  term: "treaty_terms"
};

/** Units that are no words beside a number, so that `units.csv` has no row for them. */
const OTHER_UNITS = ["count", "rank", "index", "date", "percent_gdp", "articles"];

/**
 * Reads what people know. Names that one file takes from another must be there: a misspelled country or unit would lose claims in
 * silence.
 *
 * @param read gives the text of a file in `data/manual/`
 * @param tablesText that of `tables.csv`, which a dossier has only where it names its tables of claims
 * @throws ManualError `file:line: column: what is wrong; remedy` for the first row that does not fit
 */
export function readKnowledge(read: (name: string) => string, tablesText?: string): Knowledge {
  const tables =
    tablesText === undefined ? BUILT_IN_TABLES : readTables(`data/manual/${TABLES_FILE}`, tablesText);
  const at = (name: string): [string, string] => [`data/manual/${name}.csv`, read(`${name}.csv`)];
  const units = readManual<Unit>(...at("units"), {
    unit: required,
    factor: (cell) => numberOrNull(cell) ?? 1,
    place: oneOf("before", "after"),
    dimension: required,
    words: several
  });
  const measures = readManual<Measure>(...at("measures"), {
    measure: unique(),
    table: (cell) => tableIn(tables)(cell),
    label: required,
    unit: optionalOf("units.csv", [...units.map(({unit}) => unit), ...OTHER_UNITS]),
    words: several,
    hints: several,
    context: several
  });
  const items = readManual<Item>(...at("items"), {
    item: unique(),
    category: required,
    measure: optionalOf(
      "measures.csv",
      measures.map(({measure}) => measure)
    ),
    words: several
  });
  const cues = readManual<Cue>(
    ...at("cues"),
    {kind: (cell) => oneOf<CueKind>(...CUE_KINDS)(cell), value: required, words: several},
    ({kind, value}) => {
      const table = CUE_TABLES[kind];
      const allowed = table
        ? measures.filter((m) => m.table === table).map(({measure}) => measure)
        : CUE_VALUES[kind];
      if (allowed && !allowed.includes(value))
        throw new Error(`${kind}: unexpected "${value}"; write one of: ${allowed.join(", ")}`);
    }
  );
  return {
    tables,
    entities: readEntities(...at("entities")),
    measures,
    items,
    units,
    cues,
    furniture: readFurniture(...at("furniture")),
    rates: readRates(...at("exchange_rates")),
    limits: readLimits(...at("limits"))
  };
}

/** A table of the dossier. */
const tableIn =
  (tables: readonly ClaimTable[]): Cell<TableName> =>
  (cell) => {
    if (!tables.some(({name}) => name === cell))
      throw new Error(
        `unexpected "${cell}"; write one of: ${tables.map(({name}) => name).join(", ") || "(none yet)"}; or add a row for it to ${TABLES_FILE}`
      );
    return cell;
  };

/** The countries are known only when the file was read once, so it is read twice. */
function readEntities(file: string, text: string): KnownEntity[] {
  const rows = (country: Cell<string | null>): KnownEntity[] =>
    readManual<KnownEntity>(file, text, {
      entity_id: unique(),
      name: required,
      kind: oneOf("country", "organization", "force", "base", "person", "publisher", "place", "body"),
      country,
      aliases: several,
      adjectives: several,
      metonyms: several
    });
  const countries = rows(optional).filter(({kind}) => kind === "country");
  return rows(
    optionalOf(
      "a row of kind country",
      countries.map(({entity_id}) => entity_id)
    )
  );
}

/** Empty, or a name that stands elsewhere. */
function optionalOf(where: string, names: readonly string[]): Cell<string | null> {
  const known = new Set(names);
  return (cell) => {
    if (cell !== "" && !known.has(cell))
      throw new Error(`unknown "${cell}"; it must stand in ${where}: spell it so, or add it there first`);
    return cell || null;
  };
}

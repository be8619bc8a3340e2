import {TABLE_NAMES, type Entity, type Hedge, type Measure, type Modality, type TableName} from "../model.js";
import {readFurniture, type Furniture} from "./readFurniture.js";
import {ManualError, numberOrNull, oneOf, optional, readManual, required, several} from "./readManual.js";

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
  readonly words: readonly string[];
}

/** A row of `data/manual/cues.csv`: words that do not name a thing but say how it is meant. */
export interface Cue {
  readonly kind: string;
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
  readonly entities: readonly KnownEntity[];
  readonly measures: readonly Measure[];
  readonly items: readonly Item[];
  readonly units: readonly Unit[];
  readonly cues: readonly Cue[];
  readonly furniture: readonly Furniture[];
}

/** The values that a cue of a kind with a closed vocabulary may have. */
const CUE_VALUES: Readonly<Record<string, readonly string[]>> = {
  hedge: [
    "about",
    "nearly",
    "more_than",
    "at_least",
    "up_to",
    "estimated",
    "reported",
    "likely"
  ] satisfies Hedge[],
  modality: ["stated", "reported", "planned", "pledged", "in_force"] satisfies Modality[]
};

/**
 * @param read gives the text of a file in `data/manual/`
 * @throws ManualError for the first row that does not fit
 */
export function readKnowledge(read: (name: string) => string): Knowledge {
  const at = (name: string): [string, string] => [`data/manual/${name}.csv`, read(`${name}.csv`)];
  const measures = readManual<Measure>(...at("measures"), {
    measure: required,
    table: (cell) => oneOf<TableName>(...TABLE_NAMES)(cell),
    label: required,
    unit: optional,
    words: several
  });
  const entities = readManual<KnownEntity>(...at("entities"), {
    entity_id: required,
    name: required,
    kind: oneOf("country", "organization", "force", "base", "person", "publisher", "place", "body"),
    country: optional,
    aliases: several,
    adjectives: several,
    metonyms: several
  });
  const items = readManual<Item>(...at("items"), {
    item: required,
    category: required,
    measure: optional,
    words: several
  });
  const units = readManual<Unit>(...at("units"), {
    unit: required,
    factor: (cell) => numberOrNull(cell) ?? 1,
    place: oneOf("before", "after"),
    words: several
  });
  const cues = readManual<Cue>(...at("cues"), {kind: required, value: required, words: several});
  for (const {kind, value} of cues) {
    const allowed = CUE_VALUES[kind];
    if (allowed && !allowed.includes(value)) {
      throw new ManualError(
        `data/manual/cues.csv: ${kind}: unexpected "${value}"; write one of: ${allowed.join(", ")}`
      );
    }
  }
  const known = new Set(measures.map((m) => m.measure));
  const stray = items.find((item) => item.measure !== null && !known.has(item.measure));
  if (stray)
    throw new ManualError(
      `data/manual/items.csv: ${stray.item}: unknown measure "${stray.measure ?? ""}"; add it to data/manual/measures.csv`
    );
  return {entities, measures, items, units, cues, furniture: readFurniture(...at("furniture"))};
}

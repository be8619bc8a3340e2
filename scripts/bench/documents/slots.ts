import type {Knowledge, KnownEntity} from "../../../loaders/sources/readKnowledge.js";
import {oneOf} from "../random.js";
import {makeName, capital} from "../checks/vocabulary.js";
import {draws, type Draws} from "./draws.js";
import {WORDS, type WordKind} from "./patterns.js";

/** What one document is about. Dates are days since 1970. */
export interface Matter {
  readonly A: KnownEntity;
  readonly B: KnownEntity;
  readonly day: number;
}

/** What fills a place in a sentence; null for a name that is no slot. */
export type Slots = (name: string, matter: Matter, draw: Draws) => string | null;

const MONTHS = "January February March April May June July August September October November December".split(
  " "
);
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const OFFICES = [
  "Defense Minister",
  "Foreign Minister",
  "Prime Minister",
  "President",
  "General",
  "Deputy Minister",
  "Ambassador",
  "Colonel",
  "lawmaker",
  "spokesman",
  "committee member"
];
const EXERCISES = "Rubezh Frontier Steppe Shield Dawn Falcon Granite Bridge Northern Sentinel".split(" ");
const FIRST =
  "Almaz Anna Bakyt Boris Chinara Daniel Elena Farid Gulnara Ivan James Karim Lena Maria Nurlan Oleg Pavel Rosa Sergei Timur Ulan Vera Yusuf Zamira".split(
    " "
  );
const CURRENCIES = ["$", "$", "$", "€", "£"];

/** Slots that are filled from the lexicons, from words, and by numbers; what the same country has is mostly the same in all documents. */
export function makeSlots({entities, items}: Knowledge): Slots {
  const named = (kind: string): KnownEntity[] => entities.filter((entity) => entity.kind === kind);
  const countries = named("country");
  const places = [...named("place"), ...named("base")];
  const organizations = named("organization");
  const outlets = named("publisher");
  const people = named("person");
  const things = items
    .flatMap(({words}) => words)
    .filter((word) => /^[a-z][a-z -]+[a-rt-z]$/.test(word) && !word.includes(" of "));
  const adjective = ({adjectives, name}: KnownEntity): string => adjectives[0] ?? name;
  const seat = ({metonyms, name}: KnownEntity): string => metonyms[0] ?? name;

  const thing = ({next}: Draws): string => plural(oneOf(next, things));
  const person = ({next}: Draws): string =>
    next() < 0.2 && people.length > 0
      ? oneOf(next, people).name
      : `${oneOf(next, FIRST)} ${capital(makeName(next, 2 + Math.floor(next() * 2)))}`;
  const who = ({A, B}: Matter, draw: Draws): string =>
    `${adjective(draw.chance(0.7) ? A : B)} ${oneOf(draw.next, OFFICES)} ${person(draw)}`;
  const stock = ({A}: Matter, draw: Draws): string => {
    const word = oneOf(draw.next, things);
    // what a country has of a thing is a fact, and documents tell it exactly, roughly or wrongly
    const fact = Math.ceil(10 ** (0.7 + 2.6 * draws(`${A.entity_id} ${word}`).next()));
    const told = draw.next();
    const number = told < 0.6 ? fact : told < 0.85 ? rounded(fact) : Math.ceil(fact * (0.5 + draw.next()));
    return `${told >= 0.6 && told < 0.85 ? oneOf(draw.next, ["about ", "some ", "nearly "]) : ""}${grouped(number)} ${plural(word)}`;
  };

  return (name, matter, draw) => {
    const {A, B, day} = matter;
    const {next, between, chance} = draw;
    const past = day - between(0, 4000);
    switch (name) {
      case "A":
        return A.name;
      case "Aadj":
        return adjective(A);
      case "Aposs":
        return `${A.name}’s`;
      case "Acap":
        return seat(A);
      case "B":
        return B.name;
      case "Badj":
        return adjective(B);
      case "Bposs":
        return `${B.name}’s`;
      case "Bcap":
        return seat(B);
      case "C":
        return oneOf(next, countries).name;
      case "Cadj":
        return adjective(oneOf(next, countries));
      case "who":
        return who(matter, draw);
      case "Who":
        return capital(who(matter, draw));
      case "he":
        return chance(0.5) ? "he" : "she";
      case "org":
        return oneOf(next, organizations).name;
      case "outlet":
        return oneOf(next, outlets).name;
      case "source":
        return chance(0.5) ? oneOf(next, outlets).name : oneOf(next, organizations).name;
      case "place":
        return chance(0.5) ? oneOf(next, places).name : capital(makeName(next, 2 + Math.floor(next() * 2)));
      case "items":
        return thing(draw);
      case "count":
        return chance(0.15) ? spelled(between(2, 12)) : grouped(between(2, 10 ** between(1, 3)));
      case "about":
        return `${oneOf(next, ["about", "more than", "up to", "at least", "nearly"])} ${grouped(10 * between(1, 90))}`;
      case "stock":
        return stock(matter, draw);
      case "small":
        return String(between(2, 24));
      case "rank":
        return ordinal(between(2, 140));
      case "ranktotal":
        return String(between(120, 195));
      case "troops":
        return grouped(100 * between(20, 9000));
      case "fewtroops":
        return grouped(10 * between(10, 900));
      case "sum":
        return sum(draw);
      case "pct":
        return (between(4, 950) / 10).toFixed(next() < 0.5 ? 1 : 0);
      case "millions":
        return (between(8, 2100) / 10).toFixed(1);
      case "area":
      case "km":
        return grouped(between(300, 900_000));
      case "hectares":
        return grouped(between(20, 4000));
      case "years":
        return String(between(2, 49));
      case "year":
        return String(yearOf(past));
      case "yearahead":
        return String(yearOf(day) + between(1, 40));
      case "on":
        return chance(0.3) ? `on ${oneOf(next, WEEKDAYS)}` : `on ${written(past, draw)}`;
      case "onahead":
        return `on ${written(day + between(5, 60), draw)}`;
      case "dayahead":
        return written(day + between(5, 200), draw);
      case "monthahead":
        return monthYear(day + between(20, 700));
      case "when":
        return oneOf(next, [
          `in ${monthYear(past)}`,
          `in ${String(yearOf(past))}`,
          `last ${oneOf(next, MONTHS)}`,
          "this year",
          "next year",
          `on ${written(past, draw)}`,
          `by the end of ${String(yearOf(day) + 1)}`
        ]);
      case "hour":
        return `${String(between(8, 17))}:${String(between(10, 59))}`;
      case "Exercise":
        return `${oneOf(next, EXERCISES)}-${String(yearOf(past))}`;
      default:
        return name in WORDS ? oneOf(next, WORDS[name as WordKind]) : null;
    }
  };
}

/** A sum of money as texts print it. */
function sum({next, between, chance}: Draws): string {
  const amount = chance(0.3) ? String(between(1, 900)) : (between(11, 99) / 10).toFixed(1);
  const scale = chance(0.25) ? "billion" : "million";
  if (chance(0.15)) return `${amount} ${scale} ${oneOf(next, ["rubles", "dollars", "euros"])}`;
  if (chance(0.1)) return `$${grouped(1000 * between(20, 9000))}`;
  return `${oneOf(next, CURRENCIES)}${amount} ${scale}`;
}

const DAY_MS = 86_400_000;

const dateOf = (day: number): Date => new Date(day * DAY_MS);
const yearOf = (day: number): number => dateOf(day).getUTCFullYear();
const monthYear = (day: number): string =>
  `${MONTHS[dateOf(day).getUTCMonth()] ?? ""} ${String(yearOf(day))}`;

/** A day in one of the ways in which texts write it. */
export function written(day: number, {next}: Draws): string {
  const [date, month] = [String(dateOf(day).getUTCDate()), MONTHS[dateOf(day).getUTCMonth()] ?? ""];
  return oneOf(next, [
    `${date} ${month} ${String(yearOf(day))}`,
    `${month} ${date}, ${String(yearOf(day))}`,
    `${month} ${date}`
  ]);
}

const grouped = (value: number): string => value.toLocaleString("en-US");
const rounded = (value: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.max(1, Math.round(value / unit) * unit);
};
const spelled = (value: number): string =>
  "zero one two three four five six seven eight nine ten eleven twelve".split(" ")[value] ?? String(value);
const ordinal = (value: number): string => {
  const [last, tens] = [value % 10, Math.floor(value / 10) % 10];
  return `${String(value)}${tens === 1 ? "th" : last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th"}`;
};
const plural = (word: string): string =>
  /(?:aircraft|artillery|gear|equipment|imagery|hardware|materiel|weaponry|ammunition)$/.test(word)
    ? word
    : /[^aeou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /(?:ch|sh|x)$/.test(word)
        ? `${word}es`
        : `${word}s`;

import type {Dossier} from "../model.js";

/** Of a dossier in which nothing has a date yet: files want one, and the clock is none. */
const NO_DAY = "1970-01-01";

/**
 * The day of an edition, as an ISO date: the newest that its reports, references and decisions name, since it cannot be older than
 * what it knows, unless its publisher says another. A month or a year counts from its first day. Never the clock's.
 */
export const editionDay = (dossier: Dossier): string => newest(dossier).day;

/** The same as precisely as it is known, for people: a reference of a year makes an edition of that year, not of its first day. */
export const editionDate = (dossier: Dossier): string => newest(dossier).date;

function newest({day, dataDate, references, reviews}: Dossier): {
  readonly day: string;
  readonly date: string;
} {
  if (day !== null) return {day, date: day};
  const dates = [dataDate, ...references.map(({as_of}) => as_of ?? ""), ...reviews.map(({when}) => when)];
  const known = dates.flatMap((date) => wholeDay(date).map((day) => ({day, date})));
  return (
    known.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).at(-1) ?? {
      day: dataDate || NO_DAY,
      date: dataDate
    }
  );
}

function wholeDay(date: string): string[] {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date) ?? [];
  return year === undefined ? [] : [`${year}-${month}-${day}`];
}

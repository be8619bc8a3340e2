import type {Dossier} from "../model.js";

/**
 * The day of an edition, as an ISO date: the newest that its reports, references and decisions name, since it cannot be older than
 * what it knows, unless its publisher says another. A month or a year counts from its first day. Never the clock's.
 */
export function editionDay({day, dataDate, references, reviews}: Dossier): string {
  if (day !== null) return day;
  const days = [dataDate, ...references.map(({as_of}) => as_of ?? ""), ...reviews.map(({when}) => when)];
  return days.flatMap(wholeDay).sort().at(-1) ?? dataDate;
}

function wholeDay(date: string): string[] {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date) ?? [];
  return year === undefined ? [] : [`${year}-${month}-${day}`];
}

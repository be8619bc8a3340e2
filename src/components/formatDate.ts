const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];

interface Day {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * An ISO date (`2013`, `2013-07`, `2013-07-12`) or interval (`2013-10-01/2013-12-31`) in English words:
 * "12 July 2013", "the last quarter of 2013", "10–11 July 2013", an open one (`../2013-09-23`) "by 23 September 2013". Text that is neither comes back as it is; where nothing is known, words say so.
 */
export function formatDate(iso: string): string {
  if (iso === "") return "an unknown day";
  const [first = "", last] = iso.split("/");
  if (first === ".." && last !== undefined) return `by ${formatDate(last)}`;
  if (last === "..") return `from ${formatDate(first)}`;
  const start = parseDay(first);
  if (!start) return iso;
  if (last === undefined || last === first) return dayWords(start);
  const end = parseDay(last);
  return end ? intervalWords(start, end) : iso;
}

function parseDay(iso: string): Day | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return null;
  const part = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return {year: Number(match[1]), month: part(match[2]), day: part(match[3])};
}

function dayWords({year, month, day}: Day): string {
  if (month === null) return String(year);
  const named = `${MONTHS[month - 1] ?? month} ${year}`;
  return day === null ? named : `${day} ${named}`;
}

/** Whole years, quarters and months are named as such; anything else is "from–to" without what both ends share. */
function intervalWords(from: Day, to: Day): string {
  const start = {year: from.year, month: from.month ?? 1, day: from.day ?? 1};
  const lastMonth = to.month ?? 12;
  const end = {year: to.year, month: lastMonth, day: to.day ?? lastDay(to.year, lastMonth)};
  const whole = start.day === 1 && end.day === lastDay(end.year, end.month);
  if (whole && start.year === end.year) {
    if (start.month === 1 && end.month === 12) return String(start.year);
    if (start.month === end.month) return dayWords({...start, day: null});
    const quarter = (start.month + 2) / 3;
    if (Number.isInteger(quarter) && end.month === start.month + 2)
      return `the ${["first", "second", "third", "last"][quarter - 1] ?? ""} quarter of ${start.year}`;
    return `${MONTHS[start.month - 1] ?? ""} to ${dayWords({...end, day: null})}`;
  }
  if (whole)
    return start.month === 1 && end.month === 12
      ? `${start.year}–${end.year}`
      : `${dayWords({...start, day: null})} to ${dayWords({...end, day: null})}`;
  if (start.year === end.year && start.month === end.month) return `${start.day}–${dayWords(end)}`;
  if (start.year === end.year) return `${start.day} ${MONTHS[start.month - 1] ?? ""} to ${dayWords(end)}`;
  return `${dayWords(start)} to ${dayWords(end)}`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

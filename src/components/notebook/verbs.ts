/** A step that a reader may add: what it does, and how it might begin with the columns that are there. */
export interface OfferedVerb {
  readonly verb: string;
  readonly does: string;
  readonly template: (columns: readonly string[]) => string;
}

/** The verbs that reporters use most, in the order in which a question is usually asked. Any other of Arquero can be typed. */
export const OFFERED: readonly OfferedVerb[] = [
  {
    verb: "filter",
    does: "keep some rows",
    template: (columns) =>
      columns.includes("value") ? "filter(d => d.value > 100)" : `filter(d => ${named(columns)} !== null)`
  },
  {
    verb: "derive",
    does: "work out a column",
    template: (columns) =>
      columns.includes("value")
        ? "derive({thousands: d => d.value / 1000})"
        : "derive({row: op.row_number()})"
  },
  {verb: "groupby", does: "put rows together", template: (columns) => `groupby(${quoted(columns)})`},
  {verb: "rollup", does: "count or sum them", template: () => "rollup({rows: op.count()})"},
  {
    verb: "orderby",
    does: "sort",
    template: (columns) =>
      columns.includes("value") ? 'orderby(desc("value"))' : `orderby(${quoted(columns.slice(-1))})`
  },
  {
    verb: "select",
    does: "keep some columns",
    template: (columns) => {
      const wanted = ["item", "value", "unit", "quote"].filter((name) => columns.includes(name));
      return `select(${(wanted.length > 1 ? wanted : columns.slice(0, 4)).map((name) => JSON.stringify(name)).join(", ")})`;
    }
  },
  {
    verb: "join",
    does: "add another table’s columns",
    template: (columns) =>
      columns.includes("finding_id")
        ? 'join(table("findings"), "finding_id")'
        : 'join(table("articles"), "article_id")'
  },
  {verb: "slice", does: "the first few", template: () => "slice(0, 10)"}
];

/** Columns that rows are usually told apart by. */
const TELLING = ["measure", "item", "subject", "article_id", "severity", "publisher"];

const telling = (columns: readonly string[]): string =>
  TELLING.find((name) => columns.includes(name)) ?? columns[0] ?? "";
const quoted = (columns: readonly string[]): string => JSON.stringify(telling(columns));

function named(columns: readonly string[]): string {
  const name = telling(columns);
  return /^[\p{L}_$][\p{L}\d_$]*$/u.test(name) ? `d.${name}` : `d[${JSON.stringify(name)}]`;
}

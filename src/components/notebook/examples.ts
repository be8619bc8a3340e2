/** Steps to start from. Each runs as it stands. */
export const EXAMPLES: readonly {readonly name: string; readonly steps: string}[] = [
  {
    name: "Holdings, largest first",
    steps: `table("force_figures")
  .filter(d => d.unit === "count" && d.item !== null)
  .orderby(desc("value"))
  .select("measure", "value", "quote")`
  },
  {
    name: "Who speaks in which article?",
    steps: `table("equipment")
  .groupby("article_id", "attributed_to")
  .rollup({items: op.count()})
  .orderby("article_id")`
  },
  {
    name: "Money, by the wording of the hedge",
    steps: `table("aid_amounts")
  .derive({millions: d => (op.is_finite(d.value) ? d.value : d.value_low) / 1e6})
  .select("article_id", "subject", "measure", "hedge", "millions")
  .orderby("article_id")`
  },
  {
    name: "Doubts by kind of check",
    steps: `table("findings")
  .groupby("check", "severity")
  .count()
  .orderby(desc("count"))`
  },
  {
    name: "Claims without a named source",
    steps: `table("claims")
  .filter(d => d.attributed_to === null)
  .groupby("article_id")
  .rollup({claims: op.count()})`
  }
];

/**
 * Which claims some checks hold against one another. Claims of one block are looked at together; whatever a check groups by is at least as fine as
 * its block, so that it finds in all blocks together what it finds in all claims.
 */
export interface Block {
  readonly checks: readonly string[];
  /** SQL over a claim: the blocks that it is in, as a list */
  readonly of: string;
  /** SQL over a claim: whether the checks look at it at all */
  readonly where: string;
  /** SQL over the claims of a block: whether there can be anything to find */
  readonly having: string;
  /** SQL over the claims of a block: whether the checks read the texts of its documents too; absent: never */
  readonly texts?: string;
}

/** The side that a figure describes, as `aboutWhom` has it. */
const WHOM = `coalesce(CASE WHEN "table" IN ('aid_amounts', 'equipment', 'timeline') THEN counterparty_code END, subject_code, '')`;
const SIDES = `coalesce(least(subject_code, counterparty_code), '') || ' ' || coalesce(greatest(subject_code, counterparty_code), '')`;
const SEVERAL = "count(DISTINCT article_id) > 1";
const DIFFERENT = "count(DISTINCT coalesce(CAST(value AS VARCHAR), value_text, text)) > 1";

export const BLOCKS: readonly Block[] = [
  {
    checks: ["sources-disagree", "attribution-shifts"],
    of: "[thing]",
    where: "thing IS NOT NULL",
    having: `count(*) > 1 AND (${DIFFERENT} OR count(value_low) + count(value_high) > 0 OR (${SEVERAL} AND count(attributed_to) > 0))`
  },
  {
    checks: ["promised-dates", "begin-or-whole", "day-told-vaguely"],
    of: `[measure || ' ' || ${WHOM}]`,
    where: `"table" = 'timeline'`,
    having: "count(*) > 1"
  },
  {
    checks: ["one-pledge", "pledge-and-delivery"],
    of: `[measure || ' ' || ${WHOM}]`,
    where: `"table" = 'aid_amounts'`,
    having: `${SEVERAL} OR any_value(measure) = 'military_aid_pledged'`
  },
  {
    checks: ["other-figure"],
    of: `[measure || ' ' || ${SIDES}]`,
    where: "value IS NOT NULL AND unit IS NOT NULL AND unit <> 'rank' AND measure <> 'distance'",
    having: `${SEVERAL} AND ${DIFFERENT}`
  },
  {
    checks: ["another-unit"],
    of: `[measure || ' ' || ${SIDES}]`,
    where: "value > 0 AND unit IS NOT NULL AND unit NOT IN ('persons', 'count', 'percent', 'rank', 'date')",
    having: "TRUE"
  },
  {
    checks: ["another-day"],
    of: "[measure || ' ' || side FOR side IN [subject_code, counterparty_code] IF side IS NOT NULL]",
    where: `"table" = 'timeline' AND modality NOT IN ('planned', 'pledged')`,
    having: `${SEVERAL} AND ${DIFFERENT}`
  },
  {
    checks: ["named-days"],
    of: "[measure || ' ' || left(value_text, 4)]",
    where: "measure = 'victory_day' AND value_text IS NOT NULL",
    having: "TRUE"
  },
  {
    checks: ["lists-differ"],
    of: `[coalesce(subject_code, '') || ' ' || ${WHOM}]`,
    where:
      "measure = 'equipment_item' AND standing IN ('promised', 'expected', 'hoped_for') AND list_id IS NOT NULL",
    having: "count(DISTINCT article_id || ' ' || list_id) > 1"
  },
  {
    checks: ["base-descriptions"],
    of: "[subject_code || ' ' || counterparty_code]",
    where:
      "measure = 'foreign_base' AND item IS NOT NULL AND subject_code IS NOT NULL AND counterparty_code IS NOT NULL",
    having: "count(DISTINCT item) > 1",
    texts: "TRUE"
  },
  {
    checks: ["announced-by-nobody"],
    of: `[measure || ' ' || ${WHOM} || ' ' || value]`,
    where: `"table" = 'aid_amounts' AND value IS NOT NULL`,
    having: `${SEVERAL} AND count(attributed_to) > 0 AND count(*) > count(attributed_to)`,
    texts: "TRUE"
  },
  {
    checks: ["same-speaker"],
    of: `["table" || ' ' || measure || ' ' || ${WHOM}]`,
    // beside what a speaker says only dates without a name are told
    where: `attributed_to IS NOT NULL OR "table" = 'timeline'`,
    having: "count(DISTINCT CASE WHEN attributed_to IS NOT NULL THEN article_id END) > 1",
    // for ministers who go by their office, and for what one text quotes of a list and another tells
    texts: `count(DISTINCT article_id) <= 40 AND bool_or("table" = 'equipment' OR contains(lower(attributed_to), 'minister'))`
  }
];

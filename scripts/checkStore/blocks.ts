import {DATED_STEPS, SAME_EVENT_DAYS} from "../../loaders/checks/anotherDay.js";
import {SPREAD_OUT} from "../../loaders/checks/beginOrWhole.js";
import {ANNOUNCED} from "../../loaders/checks/dayToldVaguely.js";
import {ITEMISED} from "../../loaders/checks/itemKey.js";
import {ITEMS_AT_LEAST} from "../../loaders/checks/listsDiffer.js";
import {DONE_ONCE} from "../../loaders/checks/matterOf.js";
import {APART} from "../../loaders/checks/otherFigure.js";
import {SHARED_ITEMS_AT_LEAST} from "../../loaders/checks/sameSpeaker.js";
import {quoted} from "../extract/store/duckdb.js";

/**
 * Which claims some checks hold against one another. Claims of one group are looked at together; whatever a check groups by is at least as fine as
 * a group, so that it finds in all groups together what it finds in all claims.
 */
export interface Block {
  readonly checks: readonly string[];
  /** SQL over a claim: the name of its group */
  readonly of: string;
  /** whether a claim may be in several groups, so that checks must be told which of them are whole */
  readonly overlap?: true;
  /** SQL over a claim: whether the checks look at it at all */
  readonly where: string;
  /** SQL: of `every`, which are these claims with the `name` of their groups, those that a finding may need; absent: all */
  readonly telling?: string;
  /** SQL over the claims of a group: whether there can be anything to find */
  readonly having: string;
  /** SQL over the claims of a group: whether the checks read the texts of its documents too; absent: never */
  readonly texts?: string;
}

const list = (words: Iterable<string>): string => [...words].map(quoted).join(", ");

/** The side that a figure describes, as `aboutWhom` has it. */
const WHOM = `coalesce(CASE WHEN "table" IN ('aid_amounts', 'equipment', 'timeline') THEN counterparty_code END, subject_code, '')`;
const SIDES = `coalesce(least(subject_code, counterparty_code), '') || ' ' || coalesce(greatest(subject_code, counterparty_code), '')`;
const SEVERAL = "count(DISTINCT doc) > 1";
const DIFFERENT = "count(DISTINCT coalesce(CAST(value AS VARCHAR), value_text, text)) > 1";

export const BLOCKS: readonly Block[] = [
  {
    checks: ["sources-disagree", "attribution-shifts"],
    of: "thing",
    where: "thing IS NOT NULL",
    having: `count(*) > 1 AND (${DIFFERENT} OR count(value_low) + count(value_high) > 0 OR (${SEVERAL} AND count(attributed_to) > 0))`
  },
  {
    checks: ["promised-dates"],
    of: `measure || ' ' || ${WHOM}`,
    // what is done once: of all else two dates are no conflict
    where: `"table" = 'timeline' AND measure IN (${list(DONE_ONCE)})`,
    having: "count(DISTINCT value_text) > 1"
  },
  {
    checks: ["begin-or-whole"],
    of: `measure || ' ' || ${WHOM}`,
    where: `"table" = 'timeline' AND measure IN (${list(SPREAD_OUT)})`,
    having: SEVERAL
  },
  {
    checks: ["day-told-vaguely"],
    of: `measure || ' ' || ${WHOM}`,
    where: `"table" = 'timeline' AND measure IN (${list(ANNOUNCED.keys())}) AND starts_with(as_of_basis, 'resolved')`,
    having: SEVERAL
  },
  {
    checks: ["one-pledge"],
    of: `measure || ' ' || coalesce(subject_code, '') || ' ' || ${WHOM}`,
    where: `"table" = 'aid_amounts'`,
    having: SEVERAL
  },
  {
    checks: ["pledge-and-delivery"],
    of: WHOM,
    where: `measure = 'military_aid_pledged' AND ${WHOM} IN (SELECT subject_code FROM reference_figures)`,
    having: "TRUE"
  },
  {
    checks: ["other-figure"],
    of: `measure || ' ' || unit || ' ' || ${SIDES}`,
    where: "value IS NOT NULL AND unit IS NOT NULL AND unit <> 'rank' AND measure <> 'distance'",
    telling: `FROM every SEMI JOIN (
      SELECT name FROM (
        SELECT name, value, max(value) OVER near AS most, min(doc) OVER near AS first, max(doc) OVER near AS last
        FROM (
          SELECT name, value, doc, CASE WHEN measure IN (${list(ITEMISED)}) THEN lower(item) END AS item, unnest([year, year - 1]) AS since
          FROM every WHERE year IS NOT NULL AND coalesce(hedge, '') NOT IN ('more_than', 'at_least', 'up_to')
        )
        WINDOW near AS (PARTITION BY name, item, since ORDER BY value RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
      ) WHERE value < ${1 - APART.value + 1e-9} * most AND first <> last
    ) USING (name)`,
    having: `${SEVERAL} AND ${DIFFERENT}`
  },
  {
    checks: ["another-unit"],
    of: `measure || ' ' || ${SIDES}`,
    where: "value > 0 AND unit IS NOT NULL AND unit NOT IN ('persons', 'count', 'percent', 'rank', 'date')",
    // of money only the very same number says something
    telling: `WITH figures AS (
        SELECT name, unit, value FROM every
        UNION ALL SELECT measure || ' ' || subject_code || ' ' || subject_code, unit, value FROM reference_figures WHERE unit IS NOT NULL
      )
      FROM every SEMI JOIN (
        SELECT name FROM figures WHERE NOT regexp_full_match(unit, '[A-Z]{3}') GROUP BY name HAVING count(DISTINCT unit) > 1
        UNION SELECT name FROM figures WHERE regexp_full_match(unit, '[A-Z]{3}') GROUP BY name, value HAVING count(DISTINCT unit) > 1
      ) USING (name)`,
    having: "TRUE"
  },
  {
    checks: ["another-day"],
    overlap: true,
    of: "unnest([measure || ' ' || side FOR side IN [subject_code, counterparty_code] IF side IS NOT NULL])",
    where: `"table" = 'timeline' AND measure IN (${list(DATED_STEPS)}) AND modality NOT IN ('planned', 'pledged')
      AND regexp_full_match(value_text, '\\d{4}-\\d{2}-\\d{2}(/.*)?')`,
    telling: `WITH dated AS (SELECT *, TRY_CAST(left(value_text, 10) AS DATE) AS day FROM every),
      days AS (
        SELECT name, day FROM (SELECT DISTINCT name, day FROM dated)
        WINDOW days AS (PARTITION BY name ORDER BY day)
        QUALIFY day IS NULL OR day - lag(day) OVER days <= ${SAME_EVENT_DAYS.value} OR lead(day) OVER days - day <= ${SAME_EVENT_DAYS.value}
      )
      SELECT dated.* EXCLUDE (day) FROM dated SEMI JOIN days ON dated.name = days.name AND dated.day IS NOT DISTINCT FROM days.day`,
    having: `${SEVERAL} AND ${DIFFERENT}`
  },
  {
    checks: ["named-days"],
    of: "measure || ' ' || left(value_text, 4)",
    where: "measure = 'victory_day' AND value_text IS NOT NULL",
    having: "TRUE"
  },
  {
    checks: ["lists-differ"],
    of: `coalesce(subject_code, '') || ' ' || ${WHOM}`,
    where: `measure = 'equipment_item' AND standing IN ('promised', 'expected', 'hoped_for') AND list_id IS NOT NULL
      AND category IS DISTINCT FROM 'unspecified'`,
    // fewer items are no list
    telling: `FROM every SEMI JOIN (
      SELECT name, doc, list_id FROM every GROUP BY ALL HAVING count(DISTINCT coalesce(lower(item), '')) >= ${ITEMS_AT_LEAST.value}
    ) USING (name, doc, list_id)`,
    having: "count(DISTINCT (doc, list_id)) > 1"
  },
  {
    checks: ["base-descriptions"],
    of: "subject_code || ' ' || counterparty_code",
    where:
      "measure = 'foreign_base' AND item IS NOT NULL AND subject_code IS NOT NULL AND counterparty_code IS NOT NULL",
    having: "count(DISTINCT item) > 1",
    texts: "TRUE"
  },
  {
    checks: ["announced-by-nobody"],
    of: `measure || ' ' || ${WHOM} || ' ' || value`,
    where: `"table" = 'aid_amounts' AND value IS NOT NULL`,
    having: `${SEVERAL} AND count(attributed_to) > 0 AND count(*) > count(attributed_to)`,
    texts: "TRUE"
  },
  {
    checks: ["same-speaker"],
    of: `"table" || ' ' || measure || ' ' || ${WHOM}`,
    // beside what a speaker says only dates without a name are told
    where: `attributed_to IS NOT NULL OR "table" = 'timeline'`,
    telling: `WITH said AS (SELECT name, doc, "table", item, person FROM every JOIN voices USING (attributed_to)
        WHERE "table" = 'equipment' OR (unit IS NOT NULL AND (value IS NOT NULL OR value_text IS NOT NULL)))
      FROM every SEMI JOIN (
        SELECT name FROM said GROUP BY name, person HAVING count(DISTINCT doc) > 1
        EXCEPT SELECT name FROM said WHERE "table" = 'equipment' GROUP BY name HAVING count(DISTINCT lower(item)) < ${SHARED_ITEMS_AT_LEAST.value}
      ) USING (name) SEMI JOIN (SELECT name, doc FROM every WHERE attributed_to IS NOT NULL) USING (name, doc)`,
    having: "count(DISTINCT CASE WHEN attributed_to IS NOT NULL THEN doc END) > 1",
    // for ministers who go by their office, and for what one text quotes of a list and another tells
    texts: `count(DISTINCT doc) <= 40 AND bool_or("table" = 'equipment' OR contains(lower(attributed_to), 'minister'))`
  }
];

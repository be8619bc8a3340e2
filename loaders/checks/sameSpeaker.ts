import type {Claim} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {entityFinder, splitNames} from "./entityFinder.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";
import {articleNamer, sayList} from "./say.js";

/** Two lists that share so many items are one list told twice; arms and aid alone stand in every report. */
const ITEMS_AT_LEAST = 3;
/** A caveat names so many items. */
const NAMED_AT_MOST = 4;

/**
 * What several articles report from one speaker: one list, one promise or one figure, told several times. It is one voice, not several
 * confirmations.
 *
 * ```ok
 * entity ann person: Ann Day
 * RUS equipment_item(tanks) = none; to=KGZ; from=A; by=Ann Day
 * RUS equipment_item(guns) = none; to=KGZ; from=A; by=Ann Day
 * RUS equipment_item(radars) = none; to=KGZ; from=A; by=Ann Day
 * RUS equipment_item(tanks) = none; to=KGZ; from=B; by=Bob Night
 * ```
 * ```not-ok
 * entity ann person: Ann Day | Day
 * article A; publisher=The Herald
 * article B; publisher=The News
 * RUS equipment_item(tanks) = none; to=KGZ; from=A; by=Ann Day
 * RUS equipment_item(guns) = none; to=KGZ; from=A; by=Ann Day
 * RUS equipment_item(radars) = none; to=KGZ; from=A; by=Ann Day
 * RUS equipment_item(tanks) = none; to=KGZ; from=B; by=Day
 * RUS equipment_item(guns) = none; to=KGZ; from=B; by=Day
 * RUS equipment_item(radars) = none; to=KGZ; from=B; by=Day
 * => note: one list of Ann Day
 * ```
 * ```not-ok
 * entity ann person: Ann Day
 * RUS delivery = 2013 date; to=KGZ; from=A; by=Ann Day
 * RUS delivery = 2013-10-01/2013-12-31 date; to=KGZ; from=B; by=Ann Day
 * => note: both go back to Ann Day
 * ```
 */
export const sameSpeaker: Check = {
  name: "same-speaker",
  title: "Several reports, one speaker",
  reason: "Five reports of what one person said are one statement; counted as five they look like proof.",
  run(input) {
    const idOf = entityFinder(input.entities);
    const speakers = groupBy(
      input.entities.filter(({kind}) => kind === "person"),
      ({entity_id}) => entity_id
    );
    // What two people said together each of them said.
    const voices = input.claims.flatMap((claim) =>
      splitNames(claim.attributed_to ?? "").map((name) => ({claim, id: idOf(name)}))
    );
    const said = groupBy(voices, ({claim, id}) =>
      speakers.has(id) ? `${id}|${claim.table}|${claim.measure}|${aboutWhom(claim)}` : null
    );
    return [...said].flatMap(([key, rows]) => {
      const claims = rows.map(({claim}) => claim);
      const speaker = speakers.get(key.split("|")[0] ?? "")?.[0]?.name ?? "";
      return claims[0]?.table === "equipment"
        ? lists(claims, speaker, input)
        : statements(claims, speaker, input);
    });
  }
};

/** Items that the speaker's lists in several articles share. */
function lists(claims: readonly Claim[], speaker: string, input: CheckInput): FindingDraft[] {
  const items = [...groupBy(claims, itemKey).values()].filter((same) => articlesOf(same).length > 1);
  if (items.length < ITEMS_AT_LEAST) return [];
  const shared = items.flat();
  const names = items.map((same) => same[0]?.item ?? "");
  const named =
    names.length > NAMED_AT_MOST
      ? [...names.slice(0, NAMED_AT_MOST), `${names.length - NAMED_AT_MOST} more items`]
      : names;
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: `${sayArticles(shared, input)} repeat one list of ${speaker} (${sayList(named)}). They are one voice and do not confirm each other.`,
      about: claimEvidence(shared)
    }
  ];
}

function statements(claims: readonly Claim[], speaker: string, input: CheckInput): FindingDraft[] {
  const dated = claims.filter(({unit, value}) => value !== null && unit !== null);
  const articles = articlesOf(dated);
  if (articles.length < 2) return [];
  const label = input.measures.find(({measure}) => measure === dated[0]?.measure)?.label ?? "this";
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: `What ${sayArticles(dated, input)} say on ${label}: ${articles.length === 2 ? "both" : "all"} go back to ${speaker}. They are one voice and do not confirm each other.`,
      about: claimEvidence(dated)
    }
  ];
}

const articlesOf = (claims: readonly Claim[]): string[] => [
  ...new Set(claims.map(({article_id}) => article_id))
];

function sayArticles(claims: readonly Claim[], {articles}: CheckInput): string {
  return sayList(articlesOf(claims).map(articleNamer(articles)));
}

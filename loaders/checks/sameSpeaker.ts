import type {Claim} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {daysMeet, toDays} from "./days.js";
import {droppedDoubt} from "./droppedDoubt.js";
import {entityFinder, splitNames} from "./entityFinder.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";
import {BEFORE_NAME, officeFinder} from "./officeFinder.js";
import {replacedWords} from "./replacedWords.js";
import {articleNamer, sayList, sayQuote} from "./say.js";
import {QUOTATION_THRESHOLDS, sharedQuotations} from "./sharedQuotations.js";

export const SHARED_ITEMS_AT_LEAST: Threshold = {
  name: "items that two lists share",
  value: 3,
  source: "judged: so many make one list told twice; arms and aid alone stand in every report"
};
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
 * => note: Ann Day stands behind what Paper A and Paper B say on delivery
 * ```
 * ```not-ok
 * entity ann person RUS: Ann Day
 * entity bob person RUS: Bob Night
 * entity RUS country: Russia
 * article C; publisher=The Agency
 * A body: Russian Defence Minister Ann Day promised it.
 * C body: The head of the Russian Defense Ministry’s export department, Bob Night, said so.
 * RUS delivery = 2013 date; to=KGZ; from=A; by=Ann Day
 * RUS delivery = 2013-12 date; to=KGZ; from=A; quote=in December
 * RUS delivery = 2013 date; to=KGZ; from=B; by=Russia’s defense minister
 * RUS delivery = 2013 date; to=KGZ; from=C; by=Bob Night
 * => note: Ann Day stands behind what Paper A and Paper B say on delivery: that is one voice, and they do not confirm each other. “in December” (Paper A) stands beside it under no name. The Agency has it from Bob Night of the same ministry.
 * ```
 * ```not-ok
 * entity ann person: Ann Day
 * article B; publisher=The News
 * RUS equipment_item(tanks) = none; to=KGZ; from=A; by=Ann Day; hedge=likely; sentence=It would most likely include tanks.
 * RUS equipment_item(guns) = none; to=KGZ; from=A; by=Ann Day; hedge=likely
 * RUS equipment_item(radars) = none; to=KGZ; from=A; by=Ann Day; hedge=likely
 * RUS equipment_item(tanks) = none; to=KGZ; from=B; by=Ann Day
 * RUS equipment_item(guns) = none; to=KGZ; from=B; by=Ann Day
 * RUS equipment_item(radars) = none; to=KGZ; from=B; by=Ann Day
 * => warning: “most likely” (Paper A) is gone in The News.
 * ```
 */
export const sameSpeaker: Check = {
  name: "same-speaker",
  title: "Several reports, one speaker",
  reason: "Five reports of what one person said are one statement; counted as five they look like proof.",
  kind: "independence",
  reach: "dossier",
  thresholds: [SHARED_ITEMS_AT_LEAST, BEFORE_NAME, ...QUOTATION_THRESHOLDS],
  run(input) {
    const idOf = entityFinder(input.entities);
    const offices = officeFinder(input);
    const speakers = groupBy(
      input.entities.filter(({kind}) => kind === "person"),
      ({entity_id}) => entity_id
    );
    // What two people said together each of them said; a minister is whom the texts call so.
    const voices = input.claims.flatMap((claim) =>
      splitNames(claim.attributed_to ?? "")
        .flatMap((name) => (speakers.has(idOf(name)) ? idOf(name) : offices.holdersOf(name)))
        .map((id) => ({claim, id}))
    );
    const said = groupBy(voices, ({claim, id}) => (speakers.has(id) ? `${id}|${matterOf(claim)}` : null));
    const besideOf = neighbours(input, (name) => offices.ministriesOf(idOf(name)));
    return [...said].flatMap(([key, rows]) => {
      const claims = rows.map(({claim}) => claim);
      const id = key.split("|")[0] ?? "";
      const speaker = speakers.get(id)?.[0]?.name ?? "";
      if (claims[0]?.table === "equipment") return lists(claims, speaker, input);
      const dated = standing(claims.filter(isDated));
      if (articlesOf(dated).length < 2) return [];
      return statements(dated, {speaker, ...besideOf(claims, offices.ministriesOf(id))}, input);
    });
  }
};

/** Items that the speaker's lists in several articles share. */
function lists(claims: readonly Claim[], speaker: string, input: CheckInput): FindingDraft[] {
  const items = [...groupBy(claims, itemKey).values()].filter((same) => articlesOf(same).length > 1);
  if (items.length < SHARED_ITEMS_AT_LEAST.value) return [];
  const shared = items.flat();
  const names = items.map((same) => same[0]?.item ?? "");
  const named =
    names.length > NAMED_AT_MOST
      ? [...names.slice(0, NAMED_AT_MOST), `${names.length - NAMED_AT_MOST} more items`]
      : names;
  const changed = droppedDoubt(shared, input) + setInQuotation(shared, input);
  return [
    {
      // Words that change from one text to the other are a contradiction; a list told twice is a matter of sourcing.
      severity: changed === "" ? "note" : "warning",
      verdict: "hazard",
      // What was changed is the graver fault, and stands first.
      caveat:
        `${changed}${changed === "" ? "" : " "}${sayArticles(shared, input)} repeat one list of ${speaker} (${sayList(named)}). They are one voice and do not confirm each other.`.trim(),
      about: claimEvidence(shared)
    }
  ];
}

/** One tells what he said in its own words, the other prints the same words as his own. */
function setInQuotation(claims: readonly Claim[], input: CheckInput): string {
  const nameOf = articleNamer(input.articles);
  const articles = articlesOf(claims);
  const pair = sharedQuotations(input).find(
    ({quotation, sentence, isQuotedInBoth}) =>
      !isQuotedInBoth &&
      [quotation, sentence].every(
        ({article_id, claims: own}) =>
          articles.includes(article_id) && own.some((claim) => claims.includes(claim))
      )
  );
  return pair
    ? ` What ${nameOf(pair.sentence.article_id)} tells in its own words, ${nameOf(pair.quotation.article_id)} sets between quotation marks.`
    : "";
}

/** What else stands beside the speaker's words: under no name, or from somebody of the same house. */
interface Voices {
  readonly speaker: string;
  readonly unnamed: readonly Claim[];
  readonly colleagues: readonly Claim[];
}

function statements(
  dated: readonly Claim[],
  {speaker, unnamed, colleagues}: Voices,
  input: CheckInput
): FindingDraft[] {
  const articles = articlesOf(dated);
  const nameOf = articleNamer(input.articles);
  const label = input.measures.find(({measure}) => measure === dated[0]?.measure)?.label ?? "this";
  const beside = unnamed.map(
    (claim) => ` ${sayQuote(claim)} (${nameOf(claim.article_id)}) stands beside it under no name.`
  );
  const near = colleagues.map(
    (claim) =>
      ` ${nameOf(claim.article_id)} has it from ${claim.attributed_to ?? "someone"} of the same ministry.`
  );
  const joint = dated.filter(({attributed_to}) => splitNames(attributed_to ?? "").length > 1);
  const partners = [...groupBy(joint, ({article_id}) => article_id)].map(([id, same]) => {
    const others = splitNames(same[0]?.attributed_to ?? "").filter((name) => name !== speaker);
    return ` Only ${nameOf(id)} names ${sayList(others)} beside him.`;
  });
  const alone = partners.length < articles.length ? partners.join("") : "";
  return [
    {
      severity: "note",
      verdict: "hazard",
      caveat: `${speaker} stands behind what ${sayArticles(dated, input)} say on ${label}: that is one voice, and they do not confirm each other.${alone}${[...new Set([...beside, ...near])].join("")}`,
      about: claimEvidence([...dated, ...unnamed, ...colleagues])
    }
  ];
}

/** Without what a text calls replaced and no other article has him say: an older promise is another statement. */
const standing = (dated: readonly Claim[]): Claim[] =>
  dated.filter((claim) => {
    const other = dated.find(({article_id}) => article_id !== claim.article_id);
    if (!other || replacedWords(claim, other, "once") === null) return true;
    const own = toDays(claim.value);
    return dated.some(({article_id, value}) => {
      const days = article_id === claim.article_id ? null : toDays(value);
      return own !== null && days !== null && daysMeet(own, days);
    });
  });

/**
 * Finds what else the texts say on the matter of a speaker's claims: claims without a speaker, in an article of his, whose dates fit what he says
 * there, and claims of somebody of the same house. Both are looked up, by article and by ministry, so that many speakers on one matter cost
 * no more than what is found.
 */
function neighbours(
  {claims}: CheckInput,
  ministriesOf: (name: string) => ReadonlySet<string>
): (said: readonly Claim[], ministries: ReadonlySet<string>) => Omit<Voices, "speaker"> {
  const places = new Map(claims.map((claim, i) => [claim, i]));
  const dated = claims.filter(isDated);
  const nobodys = groupBy(dated, (claim) =>
    claim.attributed_to === null ? `${matterOf(claim)}|${claim.article_id}` : null
  );
  const housed = groupBy(
    dated.flatMap((claim) =>
      claim.attributed_to === null
        ? []
        : splitNames(claim.attributed_to).flatMap((name) =>
            [...ministriesOf(name)].map((ministry) => ({claim, ministry}))
          )
    ),
    ({claim, ministry}) => `${matterOf(claim)}|${ministry}`
  );
  const inOrder = (found: readonly Claim[]): Claim[] =>
    [...new Set(found)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return (said, ministries) => {
    const [first] = said;
    if (!first) return {unnamed: [], colleagues: []};
    const matter = matterOf(first);
    const own = new Set(said);
    return {
      unnamed: inOrder(
        [...groupBy(said, ({article_id}) => article_id)].flatMap(([article_id, his]) =>
          (nobodys.get(`${matter}|${article_id}`) ?? []).filter((claim) =>
            his.some((one) => {
              const [a, b] = [toDays(claim.value), toDays(one.value)];
              return a !== null && b !== null && daysMeet(a, b);
            })
          )
        )
      ),
      colleagues: inOrder(
        [...ministries].flatMap((ministry) =>
          (housed.get(`${matter}|${ministry}`) ?? []).flatMap(({claim}) => (own.has(claim) ? [] : claim))
        )
      )
    };
  };
}

const isDated = ({unit, value}: Claim): boolean => value !== null && unit !== null;

/** What a statement is about: two that share it can be one statement. */
const matterOf = (claim: Claim): string => `${claim.table}|${claim.measure}|${aboutWhom(claim)}`;

const articlesOf = (claims: readonly Claim[]): string[] => [
  ...new Set(claims.map(({article_id}) => article_id))
];

function sayArticles(claims: readonly Claim[], {articles}: CheckInput): string {
  return sayList(articlesOf(claims).map(articleNamer(articles)));
}

import type {Claim} from "../model.js";
import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {Check, CheckInput, Evidence, FindingDraft} from "./check.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayCountry, sayList, sayWords} from "./say.js";

/** Words that say to which force a base belongs. A military base may be any of them. */
const FORCE = /\b(?:army|air|naval|navy)\b/i;
const SEVERAL = /\b(?:bases|garrisons|camps|airbases)\b/i;
/** One base of which several sites are told: "a base consisting of an airport, …", "which includes an airfield and …". */
const SITES =
  /\b(?:consist(?:s|ing) of|(?:which|that) includes?|including|compris(?:es|ing)|made up of)\b(?<sites>[^.;]*(?:,| and )[^.;]*)/i;
/** Several sites that one agreement or command makes one: "all of the small facilities that it operates there under one agreement". */
const UNITED =
  /\b(?:\p{Ll}+ (?:all )?(?:of )?(?:the|its|their) )?(?:[\p{L}-]+ ){0,2}(?:facilities|installations|sites|bases)\b[^.;]+?\b(?:under|into) (?:one|a single)(?: \p{L}+)?/iu;
/** Its end; few sentences have it, and a search for it alone is quick. */
const AS_ONE = /\b(?:under|into) (?:one|a single)/iu;
/** What stands for an air base among the sites. */
const AIRFIELD = /\b(?:airport|airfield|airstrip|aerodrome)\b/i;
const THIS_BASE = /\b[Tt]his base\b/u;

/**
 * Foreign bases of one country in another that a text calls now one, now several, or texts call now by one force, now by another: the reader
 * cannot tell whether they mean the same place.
 *
 * ```ok
 * RUS foreign_base(air base at Kant) = none; to=KGZ; from=A
 * RUS foreign_base(air base in Kant) = none; to=KGZ; from=B
 * RUS foreign_base(military base) = none; to=KGZ; from=B
 * ```
 * ```not-ok
 * RUS foreign_base(army base) = none; to=KGZ; from=A
 * RUS foreign_base(air base at Kant) = none; to=KGZ; from=B
 * => note: goes by “army base” (Paper A) and “air base at Kant” (Paper B). The texts do not say whether these are one place or several.
 * ```
 * ```not-ok
 * A body: Russia has a military base there, which includes an airfield, a test range and several other sites.
 * A body: Russia already maintains military bases there.
 * RUS foreign_base(military base) = none; to=KGZ; quote=a military base; sentence=Russia has a military base there, which includes an airfield, a test range and several other sites.
 * RUS foreign_base(military bases) = none; to=KGZ; quote=military bases; sentence=Russia already maintains military bases there.
 * => note: Paper A has one base (“military base”) and later several (“military bases”). One base of several sites it is in Paper A (with an “airfield”).
 * ```
 */
export const baseDescriptions: Check = {
  name: "base-descriptions",
  title: "One base or several",
  reason: "Two names for one base make two bases on a map, and one name for two hides one.",
  kind: "names",
  reach: "dossier",
  thresholds: [],
  run(input) {
    const bases = groupBy(input.claims, ({measure, subject_code, counterparty_code, item}) =>
      measure === "foreign_base" && item !== null && subject_code !== null && counterparty_code !== null
        ? `${subject_code} ${counterparty_code}`
        : null
    );
    const sentences = groupBy(articleSentences(input), ({article_id}) => article_id);
    return [...bases.values()].flatMap((claims) => judge(claims, sentences, input));
  }
};

function judge(
  claims: readonly Claim[],
  sentences: ReadonlyMap<string, readonly ArticleSentence[]>,
  input: CheckInput
): FindingDraft[] {
  const nameOf = articleNamer(input.articles);
  const articles = [...groupBy(claims, ({article_id}) => article_id).values()].map((own) =>
    readArticle(own, sentences, input)
  );
  const mixed = articles.filter(({one, several}) => one.length > 0 && several.length > 0);
  const forces = new Set(claims.flatMap(({item}) => FORCE.exec(item ?? "")?.[0].toLowerCase() ?? []));
  if (mixed.length === 0 && forces.size < 2) return [];
  const {subject = "", counterparty = ""} = claims[0] ?? {};
  const isOne = articles.some(({sites, united}) => sites ?? united);
  const items = [...groupBy(claims, ({item}) => plainItem(item ?? "")).values()].map((same) => {
    const names = [...new Set(same.map(({article_id}) => nameOf(article_id)))];
    return `${sayList([...new Set(same.map(({item}) => `“${item ?? ""}”`))])} (${names.join("; ")})`;
  });
  const united = articles.flatMap(({article_id, united}) =>
    united ? [`${united.words} (${nameOf(article_id)})`] : []
  );
  const sited = articles.flatMap(({article_id, sites}) => (sites ? [sayOne(sites, nameOf(article_id))] : []));
  const [one = "", another = ""] = forces;
  return [
    {
      severity: "note",
      verdict: mixed.length > 0 ? "inconsistent" : "hazard",
      caveat: [
        ...(isOne
          ? [
              `Most likely ${sayCountry(subject ?? "")} has one base with several sites in ${sayCountry(counterparty ?? "")}, to be counted once.`
            ]
          : []),
        `${isOne ? "It" : `What ${sayCountry(subject ?? "")} has in ${sayCountry(counterparty ?? "")}`} goes by ${sayList([...items, ...united])}.`,
        ...mixed.map(
          ({article_id, one, several}) =>
            `${nameOf(article_id)} has one base (“${one[0]?.item ?? ""}”) and ${(several[0]?.quote_start ?? 0) > (one[0]?.quote_start ?? 0) ? "later" : "before that"} several (“${several[0]?.item ?? ""}”).`
        ),
        ...(sited.length > 0 ? [`One base of several sites it is in ${sayList(sited)}.`] : []),
        ...(isOne && forces.size > 1
          ? [
              `Of one site “${one}” and “${another}” cannot both be right${sited.some((words) => words.includes("“airport”")) && forces.has("air") ? ", and an air base is no “airport”" : ""}.`
            ]
          : []),
        ...(isOne ? [] : ["The texts do not say whether these are one place or several."])
      ].join(" "),
      about: [
        ...claimEvidence(claims),
        ...articles.flatMap(({united, these}) => [...(united ? [united.evidence] : []), ...these])
      ]
    }
  ];
}

/** "air base in Kant" and "air base at Kant" are one name. */
const plainItem = (item: string): string => item.replace(/ (?:in|at|near) /, " ");

/** What one article says of the bases of one country in another. */
interface Told {
  readonly article_id: string;
  readonly one: readonly Claim[];
  readonly several: readonly Claim[];
  /** the words that tell the sites of one base */
  readonly sites: string | null;
  /** sites that one agreement makes one, with where that stands */
  readonly united: {readonly words: string; readonly evidence: Evidence} | null;
  /** "This base …": one is meant */
  readonly these: readonly Evidence[];
}

function readArticle(
  claims: readonly Claim[],
  sentences: ReadonlyMap<string, readonly ArticleSentence[]>,
  {entities}: CheckInput
): Told {
  const article_id = claims[0]?.article_id ?? "";
  const several = claims.filter(({item}) => SEVERAL.test(item ?? ""));
  const one = claims.filter((claim) => !several.includes(claim));
  const sited = one
    .map(({sentence, quote}) => SITES.exec(sentence.slice(sentence.indexOf(quote)))?.groups?.sites)
    .find((sites) => sites !== undefined);
  const countries = [claims[0]?.subject_code, claims[0]?.counterparty_code].map((code) =>
    entities.find(({entity_id}) => entity_id === code)
  );
  const own = sentences.get(article_id) ?? [];
  const isTold = (text: string) =>
    countries.every(
      (country) => country && [country.name, ...country.aliases].some((form) => text.includes(form))
    );
  const joint = own.find(({text}) => AS_ONE.test(text) && UNITED.test(text) && isTold(text));
  return {
    article_id,
    one,
    several,
    sites: sited ?? null,
    united: joint
      ? {words: sayWords(UNITED.exec(joint.text)?.[0] ?? "", 140), evidence: passageOf(joint)}
      : null,
    these: own.filter(({text}) => THIS_BASE.test(text)).map(passageOf)
  };
}

const passageOf = ({article_id, quote_start, quote_end}: ArticleSentence): Evidence => ({
  passage: {article_id, quote_start, quote_end}
});

function sayOne(sites: string, name: string): string {
  const airfield = AIRFIELD.exec(sites)?.[0];
  return `${name}${airfield === undefined ? "" : ` (with an “${airfield}”)`}`;
}

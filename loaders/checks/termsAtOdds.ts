import type {Claim, Reference} from "../model.js";
import {remember} from "./remember.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {contentWords, shareOf} from "./contentWords.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {isSameArticle} from "./isSameArticle.js";
import {articleNamer, sayList, sayPublisher, sayQuote, sayWords} from "./say.js";

/** Terms whose words are names: who commands, and where. Other terms are put in too many words to be compared. */
const NAMING = new Set(["command", "deployment_site"]);
const HEAD_WORDS: Threshold = {
  name: "words at the head of a clause in which an office stands",
  value: 8,
  source: "judged: what follows are its tasks"
};

/**
 * A name in the terms of an agreement (who commands, where it is deployed) that is not the one that references have.
 *
 * ```ok
 * KGZ command is the Commander-in-Chief of the Aerospace Forces coordinates the joint actions
 * R36 KGZ command is Commander-in-Chief of the Aerospace Forces
 * ```
 * ```not-ok
 * KGZ deployment_site is Systems will be deployed at Batken; quote=Systems will be deployed at Batken
 * R37 KGZ deployment_site(joint air defence agreement) is Kant; publisher=The Gazette
 * R40 KGZ deployment_site(Pechora systems bought from Belarus) is Batken; publisher=The Blog
 * => warning: Kant for the joint air defence agreement (The Gazette)
 * ```
 */
export const termsAtOdds: Check = {
  name: "terms-at-odds",
  title: "Another office or place in the terms",
  reason: "Who commands and where it stands are the terms that matter, and a translator’s slip changes them.",
  kind: "geography_and_law",
  reach: "document",
  thresholds: [HEAD_WORDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const references = termsIn(input.references);
    return input.claims.flatMap((claim) => {
      if (!NAMING.has(claim.measure)) return [];
      const known = [claim.subject_code, claim.counterparty_code].flatMap(
        (code) => references.get(`${code ?? ""} ${claim.measure}`) ?? []
      );
      return judge(claim, known, nameOf);
    });
  }
};

interface Name {
  readonly name: string;
  readonly reference: Reference;
}

function judge(claim: Claim, known: readonly Reference[], nameOf: (id: string) => string): FindingDraft[] {
  const words = contentWords(claim.text ?? claim.quote);
  const head = new Set(claim.measure === "command" ? words.slice(0, HEAD_WORDS.value) : words);
  const names = known.flatMap((reference) =>
    String(reference.value)
      .split("; ")
      .map((name): Name => ({name, reference}))
  );
  const share = ({name}: Name) => shareOf(contentWords(name), head);
  const agreeing = names.filter((name) => share(name) === 1);
  // A command clause tells of one of several offices: the one whose name is nearest.
  const best = Math.max(...names.map(share));
  const others = names.filter(
    (name) => share(name) < 1 && (claim.measure !== "command" || share(name) === best)
  );
  const elsewhere = agreeing.filter(
    ({reference}) => reference.item !== null && others.some((o) => o.reference.item !== reference.item)
  );
  if (others.length === 0 || agreeing.length > elsewhere.length) return [];
  const also =
    elsewhere.length > 0
      ? ` ${sayList(elsewhere.map(({name, reference}) => `${name} is named for ${sayMatter(reference)}${reference.note ? `: ${reference.note}` : ""}`))}.`
      : "";
  return [
    {
      severity: others.every(({reference}) => reference.weak) ? "note" : "warning",
      verdict: elsewhere.length > 0 ? "unverifiable" : "conflict",
      caveat: `${nameOf(claim.article_id)} has ${claim.quote.length > 90 ? sayWords(claim.quote, 90) : sayQuote(claim)}; references name ${sayNames(others)}.${also}`,
      about: [{claim}],
      against: referenceEvidence([...others, ...elsewhere].map(({reference}) => reference))
    }
  ];
}

/** "Kant for the joint air defence agreement (The Gazette; The Post)" */
function sayNames(names: readonly Name[]): string {
  const groups = groupBy(
    names,
    ({name, reference}) => `${name}${reference.item === null ? "" : ` for the ${reference.item}`}`
  );
  return sayList(
    [...groups].map(
      ([what, rows]) =>
        `${what} (${[...new Set(rows.map(({reference}) => sayPublisher(reference)))].join("; ")})`
    )
  );
}

const sayMatter = (reference: Reference): string => `${reference.item ?? ""} (${sayPublisher(reference)})`;

const termsIn = remember((references: readonly Reference[]) =>
  groupBy(
    references.filter(
      (reference) =>
        NAMING.has(reference.measure) && typeof reference.value === "string" && !isSameArticle(reference)
    ),
    ({subject_code, measure}) => `${subject_code} ${measure}`
  )
);

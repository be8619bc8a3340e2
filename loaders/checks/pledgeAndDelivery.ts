import {aboutWhom} from "./aboutWhom.js";
import type {Check, Threshold} from "./check.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {sayList, sayQuote, sayReferences} from "./say.js";

/** What references say came of a pledge. */
const WHAT_CAME: ReadonlyMap<string, string> = new Map([
  ["arms_contract_value", "contracts came"],
  ["military_aid_given", "deliveries came"]
]);
const FULFILLED_SHARE: Threshold = {
  name: "share of a pledge that came of it",
  value: 0.5,
  source: "judged: from less than half on, a reader should know before quoting the pledge"
};

/**
 * A pledge of which references count less than half as agreed or delivered later.
 *
 * ```ok
 * RUS military_aid_pledged = 200,000,000 USD; to=KGZ; printed=$200 million
 * R24 KGZ military_aid_given = 126,000,000 USD; as_of=2020
 * ```
 * ```not-ok
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; printed=$1.1 billion; quote=$1.1 billion
 * R24 KGZ military_aid_given = 126,000,000 USD; as_of=2020
 * => warning: By a later count deliveries came to $126 million
 * ```
 */
export const pledgeAndDelivery: Check = {
  name: "pledge-and-delivery",
  title: "Pledged, and what came of it",
  reason: "A pledge is news on the day it is made; later it has to stand beside what was delivered.",
  kind: "references",
  reach: "dossier",
  thresholds: [FULFILLED_SHARE],
  run(input) {
    const outcomes = groupBy(
      input.references.filter(
        ({measure, value, item}) => WHAT_CAME.has(measure) && typeof value === "number" && item === null
      ),
      ({subject_code}) => subject_code
    );
    const pledges = groupBy(input.claims, (claim) =>
      claim.measure === "military_aid_pledged" ? aboutWhom(claim) : null
    );
    return [...pledges].flatMap(([receiver, claims]) => {
      const references = outcomes.get(receiver) ?? [];
      const most = Math.max(...references.map(({value}) => Number(value)));
      const large = claims.filter(
        ({value, value_low}) => Number(value ?? value_low) * FULFILLED_SHARE.value > most
      );
      if (references.length === 0 || large.length === 0) return [];
      const parts = references.map(
        (r) => `${WHAT_CAME.get(r.measure) ?? "what came of it"} to ${sayReferences([r])}`
      );
      return [
        {
          severity: "warning",
          verdict: "hazard",
          caveat: `${sayList([...new Set(large.map(sayQuote))])} tell of a pledge, which is never to be printed as aid given. By a later count ${sayList(parts)}.`,
          about: claimEvidence(large),
          against: referenceEvidence(references)
        } as const
      ];
    });
  }
};

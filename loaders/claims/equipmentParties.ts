import {CUE} from "../sources/cueKinds.js";
import type {Standing} from "../model.js";
import {partiesAt, type Parties} from "./parties.js";
import {cuesOf, type Passage} from "./passage.js";

/** Who gives an item and who gets it, over tokens `from`..`to`: a drill and a hope name their sides in their own ways. */
export function equipmentParties(
  passage: Passage,
  {from, to}: {readonly from: number; readonly to: number},
  standing: Standing,
  article: Parties
): Parties {
  if (standing === "exercised") return drilling(passage, article);
  if (standing === "hoped_for") return hoping(passage, from, article);
  const parties = partiesAt(passage, from, to, article);
  return goesElsewhere(passage, to) ? {...parties, receiver: null} : parties;
}

/** "jets from the Russian air base": whose they are. */
function drilling(passage: Passage, article: Parties): Parties {
  const named = passage.countries;
  const from = named.find(({hit}) =>
    passage.tokens.slice(Math.max(0, hit.from - 2), hit.from).some((t) => t.norm === "from")
  );
  const giver = from?.country ?? article.giver;
  return {giver, receiver: named.find(({country}) => country !== giver)?.country ?? article.receiver};
}

/** Who hopes gets: "Bishkek and Dushanbe flirted with Washington in the hope to lay hands on …"; of two the one named first. */
function hoping(passage: Passage, at: number, article: Parties): Parties {
  const named = passage.countries;
  const verbs = cuesOf(passage, CUE.hope).filter((h) => h.to <= at);
  const asked = (hit: {from: number}): boolean =>
    /^(?:with|from|by)$/.test(passage.tokens[hit.from - 1]?.norm ?? "");
  const verb =
    verbs.findLast((h) => named.some(({hit}) => hit.to <= h.from && h.from - hit.to <= 2 && !asked(hit))) ??
    verbs[0];
  if (!verb) return article;
  const last = named.findLastIndex(({hit}) => hit.to <= verb.from);
  const pair =
    last > 0 &&
    named[last - 1]?.hit.to === (named[last]?.hit.from ?? 0) - 1 &&
    passage.tokens[(named[last]?.hit.from ?? 0) - 1]?.norm === "and";
  const receiver = named[pair ? last - 1 : last]?.country ?? article.receiver;
  const giver = named.find(
    ({hit, country}) =>
      country !== receiver &&
      hit.from > verb.from &&
      /^(?:with|from|by)$/.test(passage.tokens[hit.from - 1]?.norm ?? "")
  );
  return {giver: giver?.country ?? null, receiver};
}

/** "to its partner nations": the text says to whom, and names no country; the article's receiver would be a guess. */
function goesElsewhere(passage: Passage, to: number): boolean {
  if (
    passage.tokens[to]?.norm !== "to" ||
    !/^(?:its|their|several|other|some)$/.test(passage.tokens[to + 1]?.norm ?? "")
  )
    return false;
  return !passage.countries.some(({hit}) => hit.from > to && hit.from <= to + 4);
}

import {wordTest} from "../recognize/words.js";
import type {NamedCountry, Passage} from "./passage.js";

/** Right before an organization these make it the one that acts or gets, and no place, member or yardstick. */
const isRole = wordTest(({norm}) => /^(?:from|by|to|and|that|while|but)$/.test(norm));
const isArticle = wordTest(({norm}) => norm === "the");
/** "the NATO summit", "an EU member": behind it a noun makes the name an attribute, but for what is the organization's own. */
const isOwn = wordTest(({norm}) => /^(?:mission|force|commission|council|delegation)$/.test(norm));
const isPlain = wordTest(
  ({kind, text, norm}) => kind === "word" && /^\p{Ll}/u.test(text) && !/ed$/.test(norm)
);
const isVerbBehind = wordTest(({norm}) =>
  /^(?:give|gave|have|will|would|is|was|hand|lend|lent|send|donate|grant|pay|paid|supply|provide|allocate|promise|plan|spend|spent|build|built|finance|fund|agree|for|in|on|at|to|and|or|by|from|with|as|worth|last|this|since|between|during|under|after|before|also)s?$/.test(
    norm
  )
);

/**
 * Organizations that take a side in a sentence as countries do: named at the head of a clause, or after "from", "by" or "to" ("lent by
 * the World Bank"). One that stands before a noun ("NATO standards") or after another preposition ("a member of the EU") takes none.
 */
export function actingBodies({tokens, entities}: Passage): NamedCountry[] {
  return entities.flatMap((hit) => {
    if (hit.entry.entity.kind !== "organization" || hit.entry.form === "adjective") return [];
    const before = isArticle(tokens[hit.from - 1]) ? hit.from - 2 : hit.from - 1;
    const leads = before < 0 || tokens[before]?.kind === "sign" || isRole(tokens[before]);
    const next = tokens[hit.to];
    const attribute = isPlain(next) && !isOwn(next) && !isVerbBehind(next);
    return leads && !attribute ? [{country: hit.entry.entity, hit}] : [];
  });
}

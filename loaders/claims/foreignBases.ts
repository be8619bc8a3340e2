import type {Builder, Draft} from "./draft.js";
import {countriesIn} from "./parties.js";
import {cuesOf, hasCue, spanOf} from "./passage.js";

/** How far before "base" its owner may stand: "Russia maintains a military base". */
const REACH = 6;

/** Bases of one country in another, and the sites that they consist of. */
export const foreignBases: Builder = ({passage, subject}, scope) => {
  const bases = cuesOf(passage, "base");
  const drafts: Draft[] = [];
  let end = -1;
  for (const cue of bases) {
    if (cue.from < end) continue;
    end = cue.to;
    const named = countriesIn(passage, scope.countries);
    const owner =
      named.findLast(
        ({hit}) => hit.to <= cue.from && cue.from - hit.to <= REACH && hit.entry.form !== "name"
      ) ?? named.find(({hit}) => hit.to <= cue.from && cue.from - hit.to <= REACH);
    const host =
      named.find(({country, hit}) => country !== owner?.country && hit.entry.entity.kind === "country")
        ?.country ??
      (owner?.country === scope.receiver ? null : scope.receiver) ??
      subject;
    if (!owner || !host || owner.country === host) continue;
    const party = {subject: owner.country, counterparty: host};
    drafts.push({
      ...party,
      table: "force_figures",
      measure: "foreign_base",
      item: passage.tokens
        .slice(cue.from, cue.to)
        .map((t) => t.text)
        .join(" "),
      value: null,
      unit: null,
      hedge: null,
      span: spanOf(passage, owner.hit.from, cue.to),
      at: cue.from
    });
    if (!hasCue(passage, "inclusion")) continue;
    for (const site of passage.items.filter(
      (h) => h.entry.item.category === "base_site" && h.from >= cue.to
    )) {
      drafts.push({
        ...party,
        table: "force_figures",
        measure: "base_site",
        item: passage.tokens
          .slice(site.from, site.to)
          .map((t) => t.text)
          .join(" "),
        value: null,
        unit: null,
        hedge: null,
        span: spanOf(passage, site.from, site.to),
        at: site.from,
        listKey: `${String(passage.paragraph)}.base`
      });
    }
  }
  return drafts;
};

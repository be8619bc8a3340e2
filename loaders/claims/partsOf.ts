import {wordTest} from "../recognize/words.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {mainParties} from "./mainParties.js";
import {mainSubject} from "./mainSubject.js";
import type {Parties} from "./parties.js";
import type {Passage} from "./passage.js";

/** A part of a text that is about several countries in turn. */
export interface Part {
  readonly subject: KnownEntity | null;
  readonly parties: Parties;
}

/**
 * The parts between headings or, where there are none, the paragraphs; each passage with its part.
 *
 * @param article who gives and who gets in the text as a whole
 * @param main whom the text as a whole is about, which a part is too where it names others only in passing
 */
export function partsOf(
  passages: readonly Passage[],
  article: Parties,
  countries: ReadonlyMap<string, KnownEntity>,
  main: KnownEntity | null
): Part[] {
  const headed = passages.filter((p, i) => i > 0 && p.kind === "title").length > 1;
  const parts: Part[] = [];
  const common = namedMostWidely(passages);
  for (let from = 0; from < passages.length;) {
    let to = from + 1;
    while (to < passages.length && !beginsPart(passages, to, headed)) to++;
    const own = passages.slice(from, to);
    const {giver, receiver} = mainParties(own);
    const sides = {
      giver: giver ?? [common, article.giver, article.receiver].find((c) => c !== receiver) ?? null,
      receiver: receiver ?? [common, article.receiver, article.giver].find((c) => c !== giver) ?? null
    };
    // The whole text knows better than a paragraph which of its two sides is which.
    const turned = sides.giver === article.receiver && sides.receiver === article.giver;
    const {country} = mainSubject(own, countries);
    const subject = country && (main === null || own.some((p) => acts(p, country))) ? country : main;
    const part = {subject, parties: turned ? article : sides};
    for (let i = from; i < to; i++) parts.push(part);
    from = to;
  }
  return parts;
}

const isClauseHead = wordTest(
  ({kind, norm}) =>
    (kind === "sign" && norm !== "(") ||
    /^(?:and|but|while|whereas|that|as|for|of|when|if|where|although)$/.test(norm)
);

/** Is the country the subject of a clause, or the owner of what the clause is about? "In Russia", "to Russia", "Turkish drones" are not. */
function acts({tokens, countries, kind}: Passage, country: KnownEntity): boolean {
  return countries.some(({country: named, hit}) => {
    if (named !== country) return false;
    const entity = hit.entry.entity.kind;
    if (kind === "title" || entity === "force") return true;
    let before = hit.from - 1;
    while (/^(?:the|a|an|both|neighboring)$/.test(tokens[before]?.norm ?? "")) before--;
    const owner = /['’]s?$/.test(tokens[hit.to - 1]?.text ?? "");
    return owner || before < 0 || (before === 0 && tokens[0]?.norm === "in") || isClauseHead(tokens[before]);
  });
}

/** The country that the most paragraphs name: in a round of several neighbours the one that deals with all of them. */
function namedMostWidely(passages: readonly Passage[]): KnownEntity | null {
  const paragraphs = new Map<KnownEntity, Set<number>>();
  for (const passage of passages) {
    for (const {country} of passage.countries) {
      const named = paragraphs.get(country) ?? new Set<number>();
      paragraphs.set(country, named.add(passage.paragraph));
    }
  }
  let widest: KnownEntity | null = null;
  for (const [country, {size}] of paragraphs)
    if (widest === null || size > (paragraphs.get(widest)?.size ?? 0)) widest = country;
  return widest;
}

const beginsPart = (passages: readonly Passage[], at: number, headed: boolean): boolean =>
  headed
    ? passages[at]?.kind === "title"
    : passages[at]?.kind !== "list" && passages[at]?.paragraph !== passages[at - 1]?.paragraph;

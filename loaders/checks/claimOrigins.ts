import {shortHash} from "../claims/claimId.js";
import type {Article, Claim, ClaimOrigin, Entity, Origin, OriginKind} from "../model.js";
import type {CheckInput} from "./check.js";
import {citedOutlets} from "./citedOutlets.js";
import {contentWords, shareOf} from "./contentWords.js";
import {entitiesNamedIn} from "./entitiesNamedIn.js";
import {entityFinder} from "./entityFinder.js";
import {groupBy} from "./groupBy.js";
import {mergeSets} from "./mergeSets.js";
import {remember} from "./remember.js";
import {articleNamer, sayList} from "./say.js";
import {sentenceWords} from "./sentenceWords.js";
import {isOneVoice, isSharedWording, sharedSentences} from "./sharedSentences.js";
import {sharedQuotations} from "./sharedQuotations.js";
import {speakerFinder} from "./speakerFinder.js";

/** What an article was made from, in a clause of its origin (sources.csv). */
const MADE_FROM =
  /\b(?:dispatch|re(?:wording|print|write)|translation|summary|version|copy) (?:of|from)\b|\bdispatch\b/i;

/** The name of a text says so many of the articles that print it. */
const NAMED_AT_MOST = 3;

/** The origins of all claims, and how to count those behind some of them. */
export interface ClaimOrigins {
  /** in the order in which claims first go back to them */
  readonly origins: readonly Origin[];
  /** in the order of the claims; each claim has at least one */
  readonly claimOrigins: readonly ClaimOrigin[];
  readonly of: (claim: Claim) => readonly Origin[];
  /**
   * How many independent origins stand behind claims on one thing. Those that share one, by however many steps, count once. What an article
   * passes on from nobody by name confirms nothing. What an article says itself counts, but neither beside a speaker's words on the same thing nor
   * beside a report that it passes on: it may well have it from there. At least 1.
   *
   * @param isConflict texts that contradict each other there do not share that passage, whatever wording or page they share elsewhere
   * @param passingOn the articles that have words on the thing from others; absent: those among these claims
   */
  readonly count: (claims: readonly Claim[], isConflict?: boolean, passingOn?: ReadonlySet<string>) => number;
  /** The articles that have some of these claims from others, by name or not. */
  readonly passingOn: (claims: readonly Claim[]) => ReadonlySet<string>;
}

const cache = new WeakMap<CheckInput, ClaimOrigins>();

/**
 * Where each claim comes from: the speaker by all names and offices, the agency or paper that is cited or whose dispatch the article rewords, the
 * text that several articles print, the quotation that they share; where nothing of that is known, the article itself and the page that it shares
 * with others, or nobody for hearsay.
 */
export function claimOrigins(input: CheckInput): ClaimOrigins {
  const known = cache.get(input);
  if (known) return known;
  const speakersOf = speakerFinder(input);
  const outletsOf = citedOutlets(input);
  const dispatches = articleOrigins(input);
  const texts = sharedTexts(input);
  const kin = kinTexts(input);
  const pages = sharedPages(input);
  const nameOf = articleNamer(input.articles);
  const foundOf = remember((claim: Claim): readonly Found[] => {
    const named: Found[] = [...speakersOf(claim), ...outletsOf(claim)];
    const dispatch = dispatches.get(claim.article_id) ?? [];
    const found = [...named, ...dispatch, ...(texts.get(claim.claim_id) ?? [])];
    if (named.length === 0 || dispatch.length > 0) found.push(...(kin.get(claim.article_id) ?? []));
    if (named.length === 0 && dispatch.length === 0) {
      const own = ownWord(claim, nameOf);
      found.push(own, ...(own.kind === "unnamed" ? [] : (pages.get(claim.article_id) ?? [])));
    }
    return [...new Map(found.map((one) => [one.key, one])).values()];
  });
  // An origin is called as the first of the claims that go back to it calls it.
  let lists: Pick<ClaimOrigins, "origins" | "claimOrigins"> | null = null;
  const makeLists = (): Pick<ClaimOrigins, "origins" | "claimOrigins"> => {
    const origins = new Map<string, Origin>();
    const links: ClaimOrigin[] = [];
    for (const claim of input.claims)
      for (const found of foundOf(claim)) {
        let origin = origins.get(found.key);
        if (!origin) origins.set(found.key, (origin = toOrigin(found)));
        links.push({claim_id: claim.claim_id, article_id: claim.article_id, origin_id: origin.origin_id});
      }
    return {origins: [...origins.values()], claimOrigins: links};
  };
  const looseIds = new Set([...kin.values(), ...pages.values()].flat().map(({key}) => idOf(key)));
  // Most claims of a large dossier are never asked about.
  const of = remember((claim: Claim): readonly Origin[] => foundOf(claim).map(toOrigin));
  const passingOn = passingOnOf(of);
  const count = countOf(of, passingOn, looseIds);
  const made: ClaimOrigins = {
    get origins() {
      return (lists ??= makeLists()).origins;
    },
    get claimOrigins() {
      return (lists ??= makeLists()).claimOrigins;
    },
    of,
    count,
    passingOn
  };
  cache.set(input, made);
  return made;
}

interface Found {
  readonly key: string;
  readonly kind: OriginKind;
  readonly name: string;
  readonly howKnown: string;
}

const idOf = (key: string): string => `o-${shortHash(key, 6)}`;

const toOrigin = ({key, kind, name, howKnown}: Found): Origin => ({
  origin_id: idOf(key),
  kind,
  name,
  how_known: howKnown
});

const isNamed = ({kind}: Origin): boolean => kind === "speaker" || kind === "agency" || kind === "release";

const isUnnamed = ({kind}: Origin): boolean => kind === "unnamed";

const passingOnOf =
  (of: ClaimOrigins["of"]): ClaimOrigins["passingOn"] =>
  (claims) =>
    new Set(
      claims
        .filter((claim) => of(claim).some((one) => isNamed(one) || isUnnamed(one)))
        .map(({article_id}) => article_id)
    );

/** @param looseIds origins that articles share somewhere, and perhaps not for these very words */
const countOf =
  (
    of: ClaimOrigins["of"],
    passingOnIn: ClaimOrigins["passingOn"],
    looseIds: ReadonlySet<string>
  ): ClaimOrigins["count"] =>
  (claims, isConflict = false, passingOn = passingOnIn(claims)) => {
    const sets = claims
      .map((claim) => ({claim, origins: of(claim)}))
      // What an article says itself beside others' words on the same thing may well be theirs.
      .filter(({claim, origins}) => origins.some(isNamed) || !passingOn.has(claim.article_id))
      .map(({origins}) =>
        origins
          .filter((one) => !isUnnamed(one) && !(isConflict && looseIds.has(one.origin_id)))
          .map(({origin_id}) => origin_id)
      )
      .filter((set) => set.length > 0);
    const rootOf = mergeSets(sets);
    return Math.max(1, new Set(sets.map(([first = ""]) => rootOf(first))).size);
  };

/** A claim under no name is the article's own word; what it only passes on ("it was reported") is nobody's. */
function ownWord({article_id, modality, hedge}: Claim, nameOf: (id: string) => string): Found {
  const name = nameOf(article_id);
  return modality === "reported" || hedge === "reported"
    ? {
        key: `unnamed ${article_id}`,
        kind: "unnamed",
        name: `nobody by name (${name})`,
        howKnown: "the text passes on a report and does not say whose"
      }
    : {key: `article ${article_id}`, kind: "text", name, howKnown: "the article names no source"};
}

/** Articles that are made from an agency's text, or are an agency's own. */
function articleOrigins({articles, entities}: CheckInput): ReadonlyMap<string, readonly Found[]> {
  const outlets = entities.filter(({kind}) => kind === "publisher");
  const idOf = entityFinder(outlets);
  const byId = new Map(outlets.map((outlet) => [outlet.entity_id, outlet]));
  const outletsIn = entitiesNamedIn(outlets);
  return new Map(
    articles.map((article) => {
      const own = [article.author, article.publisher].flatMap((name) => byId.get(idOf(name ?? "")) ?? []);
      const found = [
        ...namedIn(article, outletsIn).map(({outlet, clause}) => ({
          outlet,
          howKnown: `the article is a ${clause}`
        })),
        ...own.map((outlet) => ({outlet, howKnown: "its own report"}))
      ];
      return [
        article.article_id,
        found.map(({outlet, howKnown}) => ({
          key: outlet.entity_id,
          kind: "agency" as const,
          name: outlet.name,
          howKnown
        }))
      ];
    })
  );
}

function namedIn({origin}: Article, outletsIn: (text: string) => readonly Entity[]) {
  return (origin ?? "")
    .split(";")
    .map((clause) => clause.trim())
    .filter((clause) => MADE_FROM.test(clause))
    .flatMap((clause) =>
      outletsIn(clause)
        .filter(({name, aliases}) => [name, ...aliases].some((form) => ` ${clause} `.includes(` ${form} `)))
        .map((outlet) => ({outlet, clause}))
    );
}

/**
 * By article: the text that it shares wording with, for what it says under no name. That is careful: the two may have other sources for other
 * sentences, but nobody can see it.
 */
function kinTexts(input: CheckInput): ReadonlyMap<string, readonly Found[]> {
  const nameOf = articleNamer(input.articles);
  const pairs = sharedSentences(input)
    .filter((pair) => !isOneVoice(pair))
    .map((pair) => pair.map(({article_id}) => article_id));
  const rootOf = mergeSets(pairs);
  const groups = groupBy([...new Set(pairs.flat())], rootOf);
  return new Map(
    [...groups].flatMap(([root, ids]) => {
      const names = ids.slice(0, NAMED_AT_MOST).map(nameOf);
      const text: Found = {
        key: `kin ${root}`,
        kind: "text",
        name: `text behind ${sayList(ids.length > NAMED_AT_MOST ? [...names, "others"] : names)}`,
        howKnown: "the articles share wording elsewhere, and name no source here"
      };
      return ids.map((id) => [id, [text]] as const);
    })
  );
}

/** By article: the page that it shares with others, for what it says under no name. One page is one publication and cannot bear itself out. */
function sharedPages({articles}: CheckInput): ReadonlyMap<string, readonly Found[]> {
  const pages = groupBy(articles, ({seed, url}) => (url === null ? null : `${seed} ${url}`));
  return new Map(
    [...pages].flatMap(([key, texts]) => {
      if (texts.length < 2) return [];
      const page: Found = {
        key: `page ${key}`,
        kind: "page",
        name: `page of ${texts[0]?.publisher ?? key}`,
        howKnown: "texts under one address, and none names a source here"
      };
      return texts.map(({article_id}) => [article_id, [page]] as const);
    })
  );
}

/** By claim: the wording or quotation that its sentence shares with another article. */
function sharedTexts(input: CheckInput): ReadonlyMap<string, readonly Found[]> {
  const nameOf = articleNamer(input.articles);
  const found = new Map<string, Found[]>();
  const add = (claims: readonly Claim[], text: Found): void => {
    for (const {claim_id} of claims) found.set(claim_id, [...(found.get(claim_id) ?? []), text]);
  };
  for (const [a, b] of sharedSentences(input)) {
    const text: Found = {
      key: `text ${a.article_id} ${a.quote_start}`,
      kind: "text",
      name: `wording in ${nameOf(a.article_id)} and ${nameOf(b.article_id)}`,
      howKnown: "sentences in nearly the same words"
    };
    const [inA, inB] = [new Set(sentenceWords(a)), new Set(sentenceWords(b))];
    add(
      a.claims.filter(({quote}) => isSharedWording(shareOf(contentWords(quote), inB))),
      text
    );
    add(
      b.claims.filter(({quote}) => isSharedWording(shareOf(contentWords(quote), inA))),
      text
    );
  }
  for (const {quotation, sentence, words} of sharedQuotations(input)) {
    const text: Found = {
      key: `quotation ${quotation.article_id} ${quotation.quote_start}`,
      kind: "text",
      name: `quotation in ${nameOf(quotation.article_id)} and ${nameOf(sentence.article_id)}`,
      howKnown: "the same words, in quotation marks in one of them"
    };
    const shared = new Set(words);
    for (const {claims} of [quotation, sentence])
      add(
        claims.filter(({quote}) => isSharedWording(shareOf(contentWords(quote), shared))),
        text
      );
  }
  return found;
}

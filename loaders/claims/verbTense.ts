import type {Token} from "../recognize/tokens.js";
import {wordTest, type Word} from "../recognize/words.js";

/**
 * What a clause's finite verb says of when: "present" of what holds while the text is written, "perfect" of what has happened up to then,
 * "before" of what had happened before the story, "ahead" of what will or would be. Null where no finite verb is recognized.
 */
export type VerbTense = "past" | "before" | "present" | "perfect" | "ahead" | null;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Compared as printed, in any case, for `norm` takes "said" and "says" together. */
const oneOf = (list: string): ((token: Pick<Token, "word"> | undefined) => boolean) => {
  const set = words(list);
  return wordTest(({text}) => set.has(text.toLowerCase()));
};

const isPastAuxiliary = oneOf("was were wasn’t weren’t did didn’t");
const isPresentAuxiliary = oneOf("is are isn’t aren’t am do does don’t doesn’t can may must cannot");
const isHave = oneOf("has have hasn’t haven’t");
const isHad = oneOf("had hadn’t");
const isAhead = oneOf("will shall would won’t wouldn’t should might could");
/** Verbs of what stands, in the present; the same words are seldom nouns. */
const isPresent = oneOf(
  "serve serves pay pays cost costs keep keeps hold holds remain remains consist consists include includes comprise comprises operate operates maintain maintains spend spends amount amounts takes possess possesses belong belongs employs counts contributes runs hosts receives gives grants owns exports imports provides stipulates foresees allows lets permits requires hands leases needs wants lies covers totals"
);
const IRREGULAR = words(
  "began came made took went got won lost found left met led rose fell grew sold bought sent gave held wrote became spoke kept brought built saw ran fought chose broke flew knew paid struck withdrew dealt spent stood understood sank drew said told meant lent"
);
const NO_VERBS = words(
  "hundred indeed need speed feed seed proceed exceed succeed armed united unmanned advanced limited embed breed"
);
const isPastVerb = wordTest(
  ({kind, text}) =>
    kind === "word" && (IRREGULAR.has(text) || (/^[a-z-]{2,}ed$/.test(text) && !NO_VERBS.has(text)))
);
const isParticipleForm = wordTest(
  (word) => isRegularPast(word) || PARTICIPLES.has(word.text) || /^[a-z-]{2,}ing$/.test(word.text)
);
const PARTICIPLES = words(
  "been become begun come made taken gone got gotten won lost found left met led risen fallen grown sold bought sent given held written spoken kept brought built seen run fought chosen broken flown known paid struck withdrawn dealt spent stood sunk drawn said told put cut set let lent done"
);
const isRegularPast = ({kind, text}: Word): boolean =>
  kind === "word" && text.endsWith("ed") && text === text.toLowerCase() && !NO_VERBS.has(text);

/** Before these a past form is an adjective or a participle: "an estimated 5,000", "is based", "by trained crews". */
const isNotSubject = oneOf(
  "a an the this that these those its their his our some any no all each every other more most than is are was were be been being am has have had having get got to of in on at by for from with under as about into over and or not"
);
/** What is said may have a tense of its own. */
const isSpeech = oneOf("said says say told added noted announced reported stated confirmed claimed declared");
/** After these a past form of a noun may be a participle: "soldiers based at", "weapons delivered in". */
const isLoose = oneOf("at in on to from with for by near under as and");

/** Does a participle start at token `i`: ", ordered in 2009", ", paid in equal parts"? */
export const isParticipleAt = (tokens: readonly Token[], i: number): boolean =>
  isParticipleForm(tokens[i]) && !isHave(tokens[i]);

/** The tense of the first finite verb among the tokens for which `has` holds, from `from` to `to`. */
export function verbTense(
  tokens: readonly Token[],
  from: number,
  to: number,
  has: (i: number) => boolean
): VerbTense {
  let loose: VerbTense = null;
  let before: Token | undefined;
  for (let i = from; i < to; i++) {
    if (!has(i)) continue;
    const token = tokens[i];
    if (isPastAuxiliary(token)) return "past";
    if (isHave(token)) return isPerfect(tokens, i + 1) ? "perfect" : "present";
    if (isHad(token)) return isPerfect(tokens, i + 1) ? "before" : "past";
    if (isAhead(token)) return "ahead";
    if (isPresentAuxiliary(token) && token?.text !== "May") return "present";
    if (isPresent(token) && !isSpeech(token) && before?.kind !== "sign" && !isNotSubject(before))
      return loose ?? "present";
    if (isPastVerb(token) && before && before.kind !== "sign" && !isNotSubject(before)) {
      if (!isLoose(tokens[i + 1]) && !isSpeech(token)) return "past";
      loose ??= "past";
    }
    before = token;
  }
  return loose;
}

/** "has received", "have also been handed" */
function isPerfect(tokens: readonly Token[], i: number): boolean {
  for (let at = i; at < i + 3; at++) if (isParticipleForm(tokens[at])) return true;
  return false;
}

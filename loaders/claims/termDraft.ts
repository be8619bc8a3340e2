import type {Draft, Scene, Scope} from "./draft.js";
import type {Passage} from "./passage.js";

const ROMAN = /^[IVXLC]+$/;

/** What all terms of an agreement share: the agreement, its article, the two sides, the words of the sentence. */
export function termDraft(
  scene: Scene,
  scope: Scope,
  at: number
): Pick<
  Draft,
  "at" | "item" | "subject" | "counterparty" | "treaty" | "article_number" | "text" | "listKey"
> & {readonly table: "treaty_terms"} {
  const {passage, treaty} = scene;
  return {
    table: "treaty_terms" as const,
    at,
    item: null,
    subject: scope.giver,
    counterparty: scope.receiver,
    treaty,
    article_number: articleNumber(passage),
    text: scope.text.slice(passage.start, passage.end).replace(/^[•●▪*-]\s*/, ""),
    listKey: `treaty.${treaty ?? ""}`
  };
}

/** "Article X", "Article 6", as printed. */
function articleNumber({tokens}: Passage): string | null {
  const at = tokens.findIndex(
    (t, i) =>
      t.norm === "article" && (tokens[i + 1]?.kind === "number" || ROMAN.test(tokens[i + 1]?.text ?? ""))
  );
  return at < 0 ? null : (tokens[at + 1]?.text ?? null);
}

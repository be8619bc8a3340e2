import type {Span} from "../model.js";
import type {Scene, Scope} from "./draft.js";
import {newDraft, type OpenDraft} from "./newDraft.js";
import type {Passage} from "./passage.js";

const ROMAN = /^[IVXLC]+$/;

/** What all terms of an agreement share: the agreement, its article, the two sides, the words of the sentence. */
export function termDraft(measure: string, span: Span, at: number, scene: Scene, scope: Scope): OpenDraft {
  const {passage, treaty} = scene;
  const draft = newDraft("treaty_terms", measure, span, at);
  draft.item = null;
  draft.subject = scope.giver;
  draft.counterparty = scope.receiver;
  draft.treaty = treaty;
  draft.article_number = articleNumber(passage);
  draft.text = scope.text.slice(passage.start, passage.end).replace(/^[•●▪*-]\s*/, "");
  draft.listKey = `treaty.${treaty ?? ""}`;
  return draft;
}

/** "Article X", "Article 6", as printed. */
function articleNumber({tokens}: Passage): string | null {
  const at = tokens.findIndex(
    (t, i) =>
      t.norm === "article" && (tokens[i + 1]?.kind === "number" || ROMAN.test(tokens[i + 1]?.text ?? ""))
  );
  return at < 0 ? null : (tokens[at + 1]?.text ?? null);
}

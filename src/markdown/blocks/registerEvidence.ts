import {groupBy} from "../../../loaders/checks/groupBy.js";
import type {EvidenceSentence, Side} from "../../../loaders/evidence/evidenceFinder.js";
import {markedPieces} from "../../../loaders/evidence/markedPieces.js";
import {referenceWords} from "../../../loaders/evidence/referenceWords.js";
import type {Article, Finding, Reference} from "../../../loaders/model.js";
import {escapeHtml, safeHref} from "../../components/escapeHtml.js";
import {formatDate} from "../../components/formatDate.js";
import {isShown} from "../../figures/kit/isShown.js";
import {caveatMark} from "../caveatMark.js";
import type {DossierIndex} from "../dossierIndex.js";
import {errorsWithin} from "../errorsWithin.js";
import {readerHref} from "../renderValue.js";

/** Sentences and references beyond these are folded: the last doubts are about dozens of claims. */
const MAX_SHOWN = 4;

/**
 * One side of a finding under its heading: sentences with the words in question marked, who says so, where and when; then references.
 * Of a sentence that the side before has shown only the words in question are told.
 */
export function registerEvidence(
  index: DossierIndex,
  finding: Finding,
  heading: string,
  {sentences, references}: Side,
  before?: Side
): string {
  const shown = new Set(before?.sentences.map(placeOf));
  const items = [
    ...sentences.map((sentence) =>
      shown.has(placeOf(sentence))
        ? wordsItem(index, finding, sentence)
        : sentenceItem(index, finding, sentence)
    ),
    ...[...groupBy(references, (reference) => referenceWords(reference, index.dossier))].map(referenceItem)
  ];
  if (items.length === 0) return "";
  const list = (part: readonly string[]): string => `<ul class="quotes">${part.join("")}</ul>`;
  const folded =
    items.length <= MAX_SHOWN + 1
      ? list(items)
      : `${list(items.slice(0, MAX_SHOWN))}<details><summary>${items.length - MAX_SHOWN} more</summary>${list(items.slice(MAX_SHOWN))}</details>`;
  return `<div><h4>${heading}</h4>${folded}</div>`;
}

const placeOf = ({article, start}: EvidenceSentence): string => `${article.article_id} ${start}`;

function sentenceItem(index: DossierIndex, finding: Finding, sentence: EvidenceSentence): string {
  const {article, quotes} = sentence;
  const words = markedPieces(sentence).map(({text, marked}) =>
    marked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)
  );
  const speakers = [...new Set(quotes.map(({claim}) => claim?.attributed_to ?? null))].filter(
    (name) => name !== null
  );
  const said = speakers.length === 0 ? "" : `${escapeHtml(speakers.join(", "))}, in `;
  return `<li><q>${words.join("")}</q>${otherErrors(index, finding, article, sentence)} <span class="by">${said}${sourceLink(finding, sentence)}${published(article)}</span></li>`;
}

/** The words in question of a sentence that stands on the other side. */
function wordsItem(index: DossierIndex, finding: Finding, sentence: EvidenceSentence): string {
  const {article, quotes} = sentence;
  const words = markedPieces(sentence)
    .filter(({marked}) => marked)
    .map(({text}) => `<q><mark>${escapeHtml(text)}</mark></q>`);
  const errors = quotes.map((quote) => otherErrors(index, finding, article, quote)).join("");
  return `<li>${words.join(", ")}${errors} <span class="by">in the same sentence, ${sourceLink(finding, sentence)}</span></li>`;
}

/** A passage may hold other figures that cannot be right. */
function otherErrors(
  index: DossierIndex,
  finding: Finding,
  {article_id}: Article,
  {start, end}: {readonly start: number; readonly end: number}
): string {
  return caveatMark(errorsWithin(index, article_id, start, end).filter((other) => other !== finding));
}

/** Leads to the words in the reader; where they are no claim's, to what the reader says of this finding. */
function sourceLink(finding: Finding, {article, quotes}: EvidenceSentence): string {
  const name = escapeHtml(article.publisher);
  const claims = quotes.flatMap(({claim}) => claim ?? []);
  const [first] = claims;
  if (first) {
    const ids = claims.map(({claim_id}) => claim_id).join(" ");
    return `<a class="evidence" data-claim="${escapeHtml(ids)}" href="${escapeHtml(readerHref(first))}">${name}</a>`;
  }
  const place = isShown(finding) ? `#margin-${finding.finding_id}` : "";
  return `<a href="/sources/${escapeHtml(article.article_id + place)}">${name}</a>`;
}

function published({published_start, published_end}: Article): string {
  if (published_start === null) return "";
  return `, ${escapeHtml(formatDate(`${published_start}/${published_end ?? published_start}`))}`;
}

/** What references say in the same words stands once, with all who say it. */
function referenceItem([words, references]: readonly [string, readonly Reference[]]): string {
  return `<li>${escapeHtml(words)} <span class="by">${references.map(whoSays).join("; ")}</span></li>`;
}

function whoSays({publisher, url, as_of, weak, note}: Reference): string {
  const href = safeHref(url);
  const name = escapeHtml(publisher);
  const when = as_of === null || publisher.includes(as_of) ? "" : `, ${escapeHtml(formatDate(as_of))}`;
  const more = note === null ? "" : `: ${escapeHtml(note)}`;
  return `${href === null ? name : `<a href="${href}">${name}</a>`}${when}${weak ? " (weak source)" : ""}${more}`;
}

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
const MAX_SHOWN = 6;

/** One side of a finding under its heading: sentences with the words in question marked, who says so, where and when; then references. */
export function registerEvidence(
  index: DossierIndex,
  finding: Finding,
  heading: string,
  {sentences, references}: Side
): string {
  const items = [
    ...sentences.map((sentence) => sentenceItem(index, finding, sentence)),
    ...references.map((reference) => referenceItem(index, reference))
  ];
  if (items.length === 0) return "";
  const list = (part: readonly string[]): string => `<ul class="quotes">${part.join("")}</ul>`;
  const folded =
    items.length <= MAX_SHOWN + 1
      ? list(items)
      : `${list(items.slice(0, MAX_SHOWN))}<details><summary>${items.length - MAX_SHOWN} more</summary>${list(items.slice(MAX_SHOWN))}</details>`;
  return `<h4>${heading}</h4>${folded}`;
}

function sentenceItem(index: DossierIndex, finding: Finding, sentence: EvidenceSentence): string {
  const {article, quotes, start, end} = sentence;
  const words = markedPieces(sentence).map(({text, marked}) =>
    marked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)
  );
  const speakers = [...new Set(quotes.map(({claim}) => claim?.attributed_to ?? null))].filter(
    (name) => name !== null
  );
  const said = speakers.length === 0 ? "" : `${escapeHtml(speakers.join(", "))}, in `;
  // A sentence may hold other figures that cannot be right.
  const others = errorsWithin(index, article.article_id, start, end).filter((other) => other !== finding);
  return `<li><q>${words.join("")}</q>${caveatMark(others)} <span class="by">${said}${sourceLink(finding, sentence)}${published(article)}</span></li>`;
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

function referenceItem({dossier}: DossierIndex, reference: Reference): string {
  const {publisher, url, as_of, weak, note} = reference;
  const href = safeHref(url);
  const name = escapeHtml(publisher);
  const when = as_of === null || publisher.includes(as_of) ? "" : `, ${escapeHtml(formatDate(as_of))}`;
  const more = note === null ? "" : `. ${escapeHtml(note)}`;
  return `<li>${escapeHtml(referenceWords(reference, dossier))} <span class="by">${href === null ? name : `<a href="${href}">${name}</a>`}${when}${weak ? " (weak source)" : ""}${more}</span></li>`;
}

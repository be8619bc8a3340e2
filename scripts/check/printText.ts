import {CHECKS} from "../../loaders/checks/index.js";
import {sayDays, toDays} from "../../loaders/checks/days.js";
import {evidenceFinder, type EvidenceSentence, type Side} from "../../loaders/evidence/evidenceFinder.js";
import {markedPieces} from "../../loaders/evidence/markedPieces.js";
import {referenceWords} from "../../loaders/evidence/referenceWords.js";
import type {Dossier, Finding, Reference, Severity} from "../../loaders/model.js";
import {paint, type Paint} from "../terminal/paint.js";
import {printable, wrap, wrapMarked} from "../terminal/wrap.js";
import {placesOf, type PlaceOf} from "./placesOf.js";

export interface TextOptions {
  /** of the text in characters */
  readonly width: number;
  readonly color: boolean;
}

/** Longer lists of sentences or references are cut. */
const SHOWN_AT_MOST = 6;

const COLORS: Readonly<Record<Severity, "red" | "yellow" | "cyan">> = {
  error: "red",
  warning: "yellow",
  note: "cyan"
};

/**
 * Findings as text: for each its severity, the sentence for readers, both sides in their sentences with the words in question marked, with
 * file, line and column; a hypothesis if there is one, an editor's decision if there is one.
 */
export function printText(dossier: Dossier, findings: readonly Finding[], options: TextOptions): string {
  const show = {...options, paint: paint(options.color), placeOf: placesOf(dossier)};
  return findings.map((finding) => printFinding(dossier, finding, show)).join("\n\n");
}

interface Show extends TextOptions {
  readonly paint: Paint;
  readonly placeOf: PlaceOf;
}

function printFinding(dossier: Dossier, finding: Finding, show: Show): string {
  const {severity, check, kind, verdict, finding_id, caveat, hypothesis, review} = finding;
  const {about, against} = evidenceFinder(dossier)(finding_id);
  const title = CHECKS.find(({name}) => name === check)?.title ?? check;
  const text = (words: string): string => wrap(words, {width: show.width, indent: "  "});
  return [
    `${show.paint(["bold", COLORS[severity]], severity.toUpperCase())}  ${show.paint("bold", title)}`,
    show.paint("dim", `  ${verdict} · ${kind} · ${check} · ${finding_id}`),
    text(caveat),
    ...printSide("about", about, dossier, show),
    ...printSide("against", against, dossier, show),
    ...(hypothesis === null ? [] : [text(hypothesis)]),
    ...(review === null ? [] : [text(`reviewed: ${review}`)])
  ].join("\n");
}

function printSide(name: string, {sentences, references}: Side, dossier: Dossier, show: Show): string[] {
  const lines = [
    ...cut(sentences, "sentences").map((each) =>
      typeof each === "string" ? each : printSentence(each, show)
    ),
    ...cut(references, "references").map((each) =>
      typeof each === "string" ? each : printReference(each, dossier, show)
    )
  ];
  return lines.length === 0 ? [] : [show.paint("dim", `  ${name}`), ...lines];
}

function cut<T>(rows: readonly T[], what: string): (T | string)[] {
  if (rows.length <= SHOWN_AT_MOST) return [...rows];
  return [
    ...rows.slice(0, SHOWN_AT_MOST),
    `    … and ${rows.length - SHOWN_AT_MOST} more (--json has all ${what})`
  ];
}

function printSentence(sentence: EvidenceSentence, {width, color, paint, placeOf}: Show): string {
  const {article, quotes} = sentence;
  const {line, column} = placeOf(article.seed, quotes[0]?.start ?? sentence.start);
  const speakers = [...new Set(quotes.map(({claim}) => claim?.attributed_to ?? null))].filter(
    (who) => who !== null
  );
  const who = [
    ...(speakers.length > 0 ? [`${speakers.join(", ")} in ${article.publisher}`] : [article.publisher]),
    ...published(article)
  ].join(", ");
  const mark = color ? (words: string) => paint(["bold", "underline"], words) : null;
  return [
    `    ${paint("dim", `seeds/${article.seed}:${line}:${column}`)} ${printable(who)}`,
    wrapMarked(markedPieces(sentence), {width, indent: "      "}, mark)
  ].join("\n");
}

/** "30 May 2023", "10 July to 11 July 2013" */
function published({published_start, published_end}: EvidenceSentence["article"]): string[] {
  const days =
    published_start === null ? null : toDays(`${published_start}/${published_end ?? published_start}`);
  return days === null ? [] : [sayDays(days)];
}

function printReference(reference: Reference, dossier: Dossier, {width, paint}: Show): string {
  const {publisher, as_of, url, weak} = reference;
  const days = as_of === null || publisher.includes(as_of.slice(0, 4)) ? null : toDays(as_of);
  const who = `${publisher}${weak ? " (a weak source)" : ""}${days === null ? "" : `, ${sayDays(days)}`}`;
  return [
    wrap(`${who}: ${referenceWords(reference, dossier)}`, {width, indent: "    "}),
    paint("dim", `      ${printable(url)}`)
  ].join("\n");
}

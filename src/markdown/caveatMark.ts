import type {Finding, Severity} from "../../loaders/model.js";
import {doubtCount} from "../components/doubtWords.js";
import {escapeHtml} from "../components/escapeHtml.js";
import {beginning} from "../figures/kit/numbers.js";
import {checkTitle} from "./checkTitle.js";
import {wordsOf} from "../words/index.js";
import type {PageUse} from "./pageUse.js";

const RANK: Readonly<Record<Severity, number>> = {error: 0, warning: 1, note: 2};

/** Gravest first; the dossier's order within one severity. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** A number in print shows the numbers of its gravest notes; the first of them leads to the rest. */
const MAX_NUMBERS = 2;

/**
 * The mark beside a doubtful figure: a link to the gravest finding, whose name says how many there are. On a page with numbered
 * notes it shows their numbers.
 */
export function caveatMark(findings: readonly Finding[], use?: PageUse): string {
  const sorted = bySeverity(findings);
  const [first] = sorted;
  if (!first) return "";
  const ids = sorted.map(({finding_id}) => finding_id).join(" ");
  // what is only quoted along has no note of its own
  const noted = use?.hasNotes && use.findings.includes(first) ? use : null;
  const numbers = noted
    ? sorted
        .slice(0, MAX_NUMBERS)
        .filter((note) => noted.findings.includes(note))
        .map((note) => noteNumber(note, noted))
    : [];
  const face = numbers.join(", ") + (numbers.length > 0 && sorted.length > MAX_NUMBERS ? " …" : "");
  const href = noted ? `#note-${first.finding_id}` : `/caveats#${first.finding_id}`;
  const name =
    face === ""
      ? doubtCount(sorted.map(({severity}) => severity))
      : (use?.words ?? wordsOf()).caveatNumbers(
          numbers.join(", "),
          sorted.length === 1,
          sorted.length > numbers.length
        );
  return `<a class="caveat-mark ${first.severity}${face === "" ? "" : " numbered"}" href="${escapeHtml(href)}" data-caveat="${escapeHtml(ids)}" title="${escapeHtml(name)}"><span aria-hidden="true">${face === "" ? "!" : face}</span></a>`;
}

/** A figure's list shows its errors and, up to this number, its doubts and notes; the rest is folded, so that they are not lost in it. */
const MAX_SHOWN = 5;

/** Checks whose notes stand in the open: without them a reader would do with the figures what must not be done with them. */
export const NEVER_FOLDED: readonly string[] = ["one-pledge"];

/** Does it stand in the open, however many there are? */
export const isNeverFolded = ({check}: Finding): boolean => NEVER_FOLDED.includes(check);

/** A caveat that is no longer than this is told whole where others are shortened, in characters: about a line on a desk. */
const SHORT = 90;

/** How much of a quotation a shortened caveat shows, in characters. */
const QUOTED = 50;

/**
 * The caveats of what is shown, as a list of sentences that link to the register, gravest first. Where there are many, the slighter ones
 * are folded, and of these only title and first quotation stand here, as of those that the page has told before. On a page with numbered notes only their
 * numbers stand here.
 *
 * @param elsewhere where the whole list stands: then errors, and what is never folded, are told in full, doubts shortened, and what would be folded is counted
 */
export function caveatList(findings: readonly Finding[], use?: PageUse, elsewhere?: string): string {
  if (findings.length === 0) return "";
  const sorted = bySeverity(findings);
  const errors = sorted.filter(({severity}) => severity === "error").length;
  const grave = sorted.filter(({severity}) => severity !== "note").length;
  // where a register follows on the next pages, notes stand there
  const shown = use?.hasNotes
    ? grave
    : sorted.length <= MAX_SHOWN
      ? sorted.length
      : Math.max(errors, Math.min(grave, MAX_SHOWN));
  const isOpen = (finding: Finding, i: number): boolean => i < shown || isNeverFolded(finding);
  const open = sorted.filter(isOpen);
  const rest = sorted.filter((finding, i) => !isOpen(finding, i));
  const inFull = (finding: Finding): boolean =>
    elsewhere === undefined || finding.severity === "error" || isNeverFolded(finding);
  const say = (finding: Finding): Told => (inFull(finding) ? tell(finding, use) : shorten(finding));
  const first = open.length === 0 ? "" : list(open, say, use);
  if (rest.length === 0) return first;
  if (elsewhere !== undefined)
    return `${first}<p class="more-notes"><a rel="external" href="${escapeHtml(elsewhere)}">${counted(rest)}, on its own page</a></p>`;
  const folded = use?.hasNotes
    ? `<p class="note-numbers">${escapeHtml(use.words.alsoNoted)} ${inOrder(rest, use)
        .map((note) => noteLink(note, use))
        .join("; ")}.</p>`
    : `<details class="more-notes"><summary>${counted(rest)}</summary>${use ? list(rest, shorten, use) : `<div id="${MORE_ID}">${list(rest, inWhole)}</div>`}</details>`;
  return `<div class="caveats-of-one">${first}${folded}</div>`;
}

/** The id of the folded caveats on a figure's own page: within what is folded, so that browsers unfold it for a link. */
export const MORE_ID = "more-caveats";

/** What a list says of a finding: words of its link besides the severity, and words behind it. */
interface Told {
  readonly title: string;
  readonly words: string;
}

/** Its sentence, the first time on a page. */
function tell(finding: Finding, use?: PageUse): Told {
  if (use === undefined || !use.told.has(finding)) {
    use?.told.add(finding);
    return inWhole(finding);
  }
  return shorten(finding);
}

const inWhole = ({caveat}: Finding): Told => ({title: "", words: caveat});

/** What was looked for, and the first words that it was found in: half a sentence says neither. */
function shorten(finding: Finding): Told {
  if (finding.caveat.length <= SHORT) return inWhole(finding);
  const [, quoted] = /“([^”]*)”/u.exec(finding.caveat) ?? [];
  return {
    title: checkTitle(finding.check),
    words: quoted === undefined ? "" : `“${beginning(quoted, QUOTED)}”`
  };
}

/** "2 more doubts and 7 notes" */
function counted(findings: readonly Finding[]): string {
  const notes = findings.filter(({severity}) => severity === "note").length;
  const doubts = findings.length - notes;
  const words = [
    ...(doubts > 0 ? [`${doubts} more ${doubts === 1 ? "doubt" : "doubts"}`] : []),
    ...(notes > 0 ? [`${notes} ${notes === 1 ? "note" : "notes"} on sources, dates and spelling`] : [])
  ];
  return words.join(" and ");
}

function list(findings: readonly Finding[], say: (finding: Finding) => Told, use?: PageUse): string {
  const words = use?.words ?? wordsOf();
  const items = findings.map((finding) => {
    const {finding_id, severity} = finding;
    const number = use?.hasNotes ? ` ${noteNumber(finding, use)}` : "";
    const href = use?.hasNotes ? `#note-${finding_id}` : `/caveats#${finding_id}`;
    const {title, words: said} = say(finding);
    // whoever hears the links alone would hear "Note, Note, Note"
    const unseen =
      title === "" && number === ""
        ? `<span class="visually-hidden">: ${escapeHtml(checkTitle(finding.check))}</span>`
        : "";
    return `<li class="${severity}"><a class="severity" href="${escapeHtml(href)}">${escapeHtml(words.severity[severity])}${number}${title === "" ? unseen : `: ${escapeHtml(title)}`}</a> ${escapeHtml(said)}</li>`;
  });
  return `<ul class="caveats" aria-label="${escapeHtml(words.caveats)}">${items.join("")}</ul>`;
}

/** As the register has them. */
const inOrder = (findings: readonly Finding[], use: PageUse): readonly Finding[] =>
  findings.toSorted((a, b) => noteNumber(a, use) - noteNumber(b, use));

function noteLink(finding: Finding, use: PageUse): string {
  return `<a href="#note-${escapeHtml(finding.finding_id)}">${noteNumber(finding, use)} ${escapeHtml(checkTitle(finding.check))}</a>`;
}

const noteNumber = (finding: Finding, use: PageUse): number => use.findings.indexOf(finding) + 1;

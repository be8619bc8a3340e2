import type {Claim} from "../../loaders/model.js";
import {sayReview} from "../../loaders/reviews/sayReview.js";
import {escapeHtml} from "../components/escapeHtml.js";
import type {Figure, FigureData, FigureSwitch} from "../figures/figure.js";
import {decisionWords} from "../figures/kit/corrected.js";
import {claimValue} from "../figures/kit/words.js";
import {caveatList, caveatMark, MORE_ID} from "./caveatMark.js";
import type {DossierIndex} from "./dossierIndex.js";
import {drawFigure, FIGURE_WIDTHS, type FigureLayout} from "./drawFigure.js";
import {figurePage} from "./figurePage.js";
import {drawingPlace} from "./setDrawings.js";
import {toFigureData} from "./figureData.js";
import {figureDecisions} from "./figureDecisions.js";
import {findingsOfAll} from "./findingsOfAll.js";
import type {PageUse} from "./pageUse.js";
import {reviewMark} from "./reviewMark.js";
import {rowFindings} from "./rowFindings.js";

/** A figure with all that belongs to it wherever it is shown. */
export interface FigureFrame {
  readonly title: string;
  /** the claims that it shows, and the findings about them or about what its title says */
  readonly claims: readonly Claim[];
  readonly findings: FigureFindings;
  /** the mark of what its title prints */
  readonly titleMark: (use?: PageUse) => string;
  /**
   * title, drawings, note and caveats
   *
   * @param more escaped HTML that goes to its end
   * @param use absent on a page of its own, which has no notes
   */
  readonly html: (more: string, use?: PageUse) => string;
}
type FigureFindings = ReturnType<typeof findingsOfAll>;

/**
 * Draws a figure once for phones and once for wider pages, so that no text is scaled below its size; the style sheet shows one of the two.
 *
 * @throws Error that names figure, claim and finding, if it shows a doubtful claim without its caveat
 */
export function frameFigure(index: DossierIndex, figure: Figure): FigureFrame {
  const data = toFigureData(index.dossier);
  const claims = figure.claims(data);
  const titleClaims = figure.titleClaims?.(data) ?? [];
  const findings = findingsOfAll(index, [...claims, ...titleClaims]);
  const drawings = (["phone", "desk"] as const).map((layout) =>
    frameDrawing(layout, index.drawLater ? drawingPlace(figure, layout) : drawFigure(figure, data, layout))
  );
  const titleMark = (use?: PageUse): string => graveMark(index, titleClaims, use);
  const title = figure.title(data);
  return {
    title,
    claims,
    findings,
    titleMark,
    html: (more, use) =>
      `<figure class="figure" id="${escapeHtml(figure.name)}" data-figure="${escapeHtml(figure.name)}">` +
      `<figcaption>${titled(use ? "p" : "h1", escapeHtml(title) + titleMark(use))}<p class="figure-subtitle">${escapeHtml(figure.subtitle(data))}</p></figcaption>` +
      switchControl(figure, data) +
      drawings.join("") +
      noteOf(index, figure, data, use) +
      decisionsOn(index, figure, use) +
      caveatList(findings, use, use?.hasBriefFigures ? `${figurePage(figure)}#${MORE_ID}` : undefined) +
      `${more}</figure>`
  };
}

/** A page of its own begins with its title. */
const titled = (tag: "h1" | "p", html: string): string => `<${tag} class="figure-title">${html}</${tag}>`;

/** What editors corrected of what is drawn, and rejected of what would be: a drawing has room for no more than a mark. */
function decisionsOn(index: DossierIndex, figure: Figure, use?: PageUse): string {
  const decided = figureDecisions(index.dossier, figure);
  const corrected = decided.corrected.map(
    (claim) =>
      `<li data-claim="${escapeHtml(claim.claim_id)}">${escapeHtml(claimValue(claim))}${reviewMark([claim], use)}${caveatMark(index.findingsOf(claim), use)}: ${escapeHtml(decisionWords(claim) ?? "")}</li>`
  );
  const rejected = decided.rejected.map(
    (row) =>
      `<li>Not drawn: <del><q>${escapeHtml(row.quote ?? "")}</q></del>${caveatMark(rowFindings(index, row), use)}, ${escapeHtml(sayReview(row))}</li>`
  );
  const items = [...corrected, ...rejected];
  return items.length === 0
    ? ""
    : `<ul class="figure-note decisions" aria-label="Editors’ decisions">${items.join("")}</ul>`;
}

const frameDrawing = (layout: FigureLayout, drawing: string): string =>
  `<div class="drawing ${layout}" data-width="${FIGURE_WIDTHS[layout]}">${drawing}</div>`;

/** Radio buttons, which the style sheet hides where no script can follow them. */
function switchControl(figure: Figure, data: FigureData): string {
  const control = figure.switch?.(data);
  if (!control) return "";
  const choices = control.choices.map(
    ({value, label}, i) =>
      `<label><input type="radio" name="${escapeHtml(figure.name)}" value="${escapeHtml(value)}"${i === 0 ? " checked" : ""}><span>${escapeHtml(label)}</span></label>`
  );
  return `<fieldset class="figure-switch"><legend>${escapeHtml(control.label)}</legend>${choices.join("")}${dayControl(control)}</fieldset>`;
}

const dayControl = ({day}: FigureSwitch): string =>
  day === undefined ? "" : `<label class="day">${escapeHtml(day)} <input type="date"></label>`;

function noteOf(index: DossierIndex, figure: Figure, data: FigureData, use?: PageUse): string {
  const note = figure.note(data);
  if (note === null) return "";
  // what could not be drawn is quoted there
  const quoted = data.claims.filter(({quote}) => note.includes(`“${quote}”`));
  return `<p class="figure-note">${escapeHtml(note)}${graveMark(index, quoted, use)}</p>`;
}

/** A mark for what is wrong or in doubt; mere notes stand below the figure. */
function graveMark(index: DossierIndex, claims: readonly Claim[], use?: PageUse): string {
  return caveatMark(
    findingsOfAll(index, claims).filter(({severity}) => severity !== "note"),
    use
  );
}

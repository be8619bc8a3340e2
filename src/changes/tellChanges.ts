import type {
  ChangedFigure,
  ClaimLine,
  Dependents,
  EditionChanges,
  Shown
} from "../../loaders/editions/editionChanges.js";
import {capital} from "../figures/kit/numbers.js";
import {sayChangedClaim} from "./sayChangedClaim.js";
import {nameClaim, oneLine, sayAmount} from "./sayClaim.js";
import {tellChangedFinding, tellFinding} from "./sayFinding.js";
import {HOW, tellMadeFrom} from "./sayMadeFrom.js";
import {
  detailDecision,
  nameAgreement,
  nameArticle,
  nameDecision,
  nameReference,
  tellOthers
} from "./sayOther.js";
import type {Telling, TellingItem, TellingSection} from "./telling.js";

/** What differs between two editions, in the words of a person who tells it; sections in which nothing is are left out. */
export function tellChanges(changes: EditionChanges): Telling {
  const {claims, findings, articles, references, decisions, agreements, figures, made_from, columns} =
    changes;
  const sections: TellingSection[] = [
    {
      title: "Changed claims",
      items: claims.changed.map((change) => tellClaim(sayChangedClaim(change), change.after, change.depends))
    },
    {
      title: "New claims",
      items: claims.added.map((claim) => tellClaim(sayLone(claim), claim, claim.depends))
    },
    {
      title: "Claims that are gone",
      items: claims.gone.map((claim) => tellClaim(sayLone(claim), claim, claim.depends))
    },
    {title: "Findings opened", items: findings.opened.map(tellFinding)},
    {title: "Findings closed", items: findings.closed.map(tellFinding)},
    {title: "Findings that changed", items: findings.changed.map(tellChangedFinding)},
    {title: "Agreement between statements", items: tellOthers(agreements, nameAgreement)},
    {title: "Editors’ decisions", items: tellOthers(decisions, nameDecision, detailDecision)},
    {title: "References", items: tellOthers(references, nameReference)},
    {title: "Articles", items: tellOthers(articles, nameArticle)},
    {title: "Figures that look different", items: (figures ?? []).map(tellFigure)},
    {title: "Made from", items: tellMadeFrom(made_from)},
    {
      title: "Columns",
      items: [
        ...columns.added.map((column) => ({name: column, text: HOW.added})),
        ...columns.gone.map((column) => ({name: column, text: HOW.gone}))
      ]
    }
  ];
  return {sections: sections.filter(({items}) => items.length > 0)};
}

function tellClaim(text: string, claim: ClaimLine, depends: Dependents): TellingItem {
  const notes = [
    ...(depends.shown && depends.shown.length > 0
      ? [`shown in ${depends.shown.map(sayShown).join(", ")}`]
      : []),
    ...(depends.findings.length > 0 ? [`findings that rest on it: ${depends.findings.join(", ")}`] : [])
  ];
  const {claim_id, article_id} = claim;
  return {name: nameClaim(claim), text, notes, claim_id, article_id};
}

/** "5,000,268, “5,000,268 military vehicles”" */
function sayLone(claim: ClaimLine): string {
  const amount = sayAmount(claim);
  const quote = `“${oneLine(claim.quote)}”`;
  return amount === quote ? quote : `${amount}, ${quote}`;
}

const KINDS: Readonly<Record<Shown["kind"], string>> = {
  figure: "the figure",
  text: "the text of",
  table: "the table of"
};

const sayShown = ({kind, name}: Shown): string => `${KINDS[kind]} ${name}`;

function tellFigure({figure, how, claims}: ChangedFigure): TellingItem {
  const name = capital(figure.replaceAll("-", " "));
  const shows = claims && claims.length > 0 ? [`shows what changed: ${claims.join(", ")}`] : [];
  return {name, text: how === "changed" ? "" : HOW[how], notes: shows, figure};
}

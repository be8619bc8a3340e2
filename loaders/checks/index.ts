import {afterBefore} from "./afterBefore.js";
import {articleNumbering} from "./articleNumbering.js";
import {atOddsWithReference} from "./atOddsWithReference.js";
import {attributionShifts} from "./attributionShifts.js";
import {baseDescriptions} from "./baseDescriptions.js";
import {alreadyComplete} from "./alreadyComplete.js";
import {anotherDay} from "./anotherDay.js";
import {anotherUnit} from "./anotherUnit.js";
import {beyondItsKind} from "./beyondItsKind.js";
import {beyondTheCountry} from "./beyondTheCountry.js";
import {eventOrder} from "./eventOrder.js";
import {statedTotals} from "./statedTotals.js";
import {announcedAsAgreed} from "./announcedAsAgreed.js";
import {anotherCause} from "./anotherCause.js";
import type {Check, CheckInput, CheckResult} from "./check.js";
import {confusedMeasures} from "./confusedMeasures.js";
import {contamination} from "./contamination.js";
import {dayAhead} from "./dayAhead.js";
import {dayRetold} from "./dayRetold.js";
import {eventDates} from "./eventDates.js";
import {hopeAsPromise} from "./hopeAsPromise.js";
import {listedTwice} from "./listedTwice.js";
import {listsDiffer} from "./listsDiffer.js";
import {loneBullet} from "./loneBullet.js";
import {namedTwice} from "./namedTwice.js";
import {namedDays} from "./namedDays.js";
import {nearVerbatim} from "./nearVerbatim.js";
import {neighbourDirection} from "./neighbourDirection.js";
import {noNamedSource} from "./noNamedSource.js";
import {oneFigureTwoThings} from "./oneFigureTwoThings.js";
import {oldFigures} from "./oldFigures.js";
import {onePledge} from "./onePledge.js";
import {oneUnnamedVoice} from "./oneUnnamedVoice.js";
import {ordinalYear} from "./ordinalYear.js";
import {otherFigure} from "./otherFigure.js";
import {outOfProportion} from "./outOfProportion.js";
import {ownInference} from "./ownInference.js";
import {partBeyondWhole} from "./partBeyondWhole.js";
import {partsAndWhole} from "./partsAndWhole.js";
import {pledgeAndDelivery} from "./pledgeAndDelivery.js";
import {promisedDates} from "./promisedDates.js";
import {rankingEdition} from "./rankingEdition.js";
import {rankOfWhat} from "./rankOfWhat.js";
import {keyWord} from "./keyWord.js";
import {reachShifts} from "./reachShifts.js";
import {renewalLength} from "./renewalLength.js";
import {resourceWithoutShare} from "./resourceWithoutShare.js";
import {retoldOtherwise} from "./retoldOtherwise.js";
import {riseAndShare} from "./riseAndShare.js";
import {sameDigits} from "./sameDigits.js";
import {sameSpeaker} from "./sameSpeaker.js";
import {seaPortWithoutSea} from "./seaPortWithoutSea.js";
import {sharedQuotation} from "./sharedQuotation.js";
import {shorterName} from "./shorterName.js";
import {shareOfWhole} from "./shareOfWhole.js";
import {sharesSum} from "./sharesSum.js";
import {sourcesDisagree} from "./sourcesDisagree.js";
import {speakerTwoWays} from "./speakerTwoWays.js";
import {speakerUnclear} from "./speakerUnclear.js";
import {spelledTwoWays} from "./spelledTwoWays.js";
import {stalePageDate} from "./stalePageDate.js";
import {sumOfParts} from "./sumOfParts.js";
import {termBeforeForce} from "./termBeforeForce.js";
import {termsAtOdds} from "./termsAtOdds.js";
import {draftsOf} from "./draftsOf.js";
import {sameEvents} from "./sameEvents.js";
import {toFindings} from "./toFindings.js";
import {withoutRepeats} from "./withoutRepeats.js";
import {toldNobody} from "./toldNobody.js";
import {unlikeItsSiblings} from "./unlikeItsSiblings.js";
import {unresolvedDate} from "./unresolvedDate.js";
import {unspokenThought} from "./unspokenThought.js";
import {weekdayDate} from "./weekdayDate.js";
import {zeroGroup} from "./zeroGroup.js";

import {beginOrWhole} from "./beginOrWhole.js";
import {temporaryForEver} from "./temporaryForEver.js";
import {countedAs} from "./countedAs.js";
import {goneForces} from "./goneForces.js";
import {jointOrOnesOwn} from "./jointOrOnesOwn.js";
import {severalMotives} from "./severalMotives.js";
import {headlineWider} from "./headlineWider.js";
import {announcedByNobody} from "./announcedByNobody.js";
import {threatAfterAct} from "./threatAfterAct.js";
import {oneSideOnly} from "./oneSideOnly.js";
import {brokenSentence} from "./brokenSentence.js";
import {datelineYear} from "./datelineYear.js";
import {dayToldVaguely} from "./dayToldVaguely.js";
import {documentNames} from "./documentNames.js";
import {headlineOtherwise} from "./headlineOtherwise.js";
import {listOffItsLead} from "./listOffItsLead.js";
import {summaryAsText} from "./summaryAsText.js";
import {lostLink} from "./lostLink.js";
import {mixedUnits} from "./mixedUnits.js";
import {mixedVintages} from "./mixedVintages.js";
import {noSuchDay} from "./noSuchDay.js";
import {smallerScale} from "./smallerScale.js";
import {nothingBefore} from "./nothingBefore.js";
import {outdatedName} from "./outdatedName.js";
import {overtaken} from "./overtaken.js";
import {repeatedLabel} from "./repeatedLabel.js";
import {saidInTwoUnits} from "./saidInTwoUnits.js";
import {saidUnknown} from "./saidUnknown.js";
import {sharedPage} from "./sharedPage.js";
import {stockBelowDeliveries} from "./stockBelowDeliveries.js";
import {toldAsOneSum} from "./toldAsOneSum.js";
import {uncreditedOrigin} from "./uncreditedOrigin.js";

export type {Check, CheckInput, CheckResult, FindingDraft} from "./check.js";

/** Every check, in the order in which a reader should meet its findings: errors of the text first, its habits last. */
export const CHECKS: readonly Check[] = [
  // what cannot be
  outOfProportion,
  unlikeItsSiblings,
  zeroGroup,
  beyondItsKind,
  beyondTheCountry,
  listedTwice,
  namedTwice,
  partsAndWhole,
  partBeyondWhole,
  saidInTwoUnits,
  statedTotals,
  sumOfParts,
  riseAndShare,
  shareOfWhole,
  sharesSum,
  repeatedLabel,
  weekdayDate,
  noSuchDay,
  smallerScale,
  dayAhead,
  eventOrder,
  // what the texts say against each other
  sourcesDisagree,
  otherFigure,
  anotherUnit,
  mixedUnits,
  sameDigits,
  retoldOtherwise,
  promisedDates,
  beginOrWhole,
  anotherDay,
  dayRetold,
  namedDays,
  listsDiffer,
  saidUnknown,
  headlineOtherwise,
  headlineWider,
  announcedAsAgreed,
  alreadyComplete,
  afterBefore,
  threatAfterAct,
  jointOrOnesOwn,
  // what others say against the texts
  atOddsWithReference,
  toldAsOneSum,
  stockBelowDeliveries,
  oldFigures,
  mixedVintages,
  overtaken,
  goneForces,
  rankingEdition,
  rankOfWhat,
  confusedMeasures,
  countedAs,
  oneFigureTwoThings,
  eventDates,
  ordinalYear,
  anotherCause,
  neighbourDirection,
  seaPortWithoutSea,
  resourceWithoutShare,
  termsAtOdds,
  termBeforeForce,
  renewalLength,
  temporaryForEver,
  articleNumbering,
  reachShifts,
  documentNames,
  listOffItsLead,
  summaryAsText,
  pledgeAndDelivery,
  hopeAsPromise,
  severalMotives,
  // who says so, and how often
  onePledge,
  sameSpeaker,
  nearVerbatim,
  uncreditedOrigin,
  sharedQuotation,
  attributionShifts,
  keyWord,
  speakerTwoWays,
  baseDescriptions,
  noNamedSource,
  oneUnnamedVoice,
  oneSideOnly,
  announcedByNobody,
  unspokenThought,
  toldNobody,
  speakerUnclear,
  ownInference,
  lostLink,
  // when, under which name, and on which page
  unresolvedDate,
  dayToldVaguely,
  datelineYear,
  spelledTwoWays,
  outdatedName,
  shorterName,
  stalePageDate,
  loneBullet,
  brokenSentence,
  nothingBefore,
  sharedPage,
  contamination
];

/**
 * Runs every check over one dossier. The same input gives the same findings in the same order.
 *
 * @throws only for a bug: a finding that is about nothing
 */
export function runChecks(input: CheckInput): CheckResult {
  const found = CHECKS.map((check) => ({check, drafts: draftsOf(input)(check)}));
  return toFindings(withoutRepeats(found), sameEvents(input));
}

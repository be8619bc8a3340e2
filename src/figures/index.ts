import {asPrintedAndAsOthersCount} from "./asPrintedAndAsOthersCount.js";
import {doTheSourcesAgree} from "./doTheSourcesAgree.js";
import {evidenceStrip} from "./evidenceStrip.js";
import type {Figure} from "./figure.js";
import {numberThatBreaksTheChart} from "./numberThatBreaksTheChart.js";
import {onePledgeManyWordings} from "./onePledgeManyWordings.js";
import {theTerms} from "./theTerms.js";
import {threeLists} from "./threeLists.js";
import {timeline} from "./timeline.js";
import {whereThingsAre} from "./whereThingsAre.js";
import {whenWillItArrive} from "./whenWillItArrive.js";
import {whoSaysWhat} from "./whoSaysWhat.js";
import {whoIsCounted} from "./whoIsCounted.js";

/** The figures of the story, in its order. A new figure is one file and one line here. */
export const figures: readonly Figure[] = [
  numberThatBreaksTheChart,
  whoIsCounted,
  onePledgeManyWordings,
  threeLists,
  whenWillItArrive,
  timeline,
  theTerms,
  asPrintedAndAsOthersCount,
  whereThingsAre,
  doTheSourcesAgree,
  whoSaysWhat,
  evidenceStrip
];

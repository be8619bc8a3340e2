import {addCopyButton} from "./embed/copyButton.js";
import {tellHeight} from "./embed/tellHeight.js";
import {startEvidence} from "./evidencePopover.js";
import {makeMarksReachable} from "./figureMarks.js";
import {startSwitches} from "./figureSwitch.js";

// A figure alone is whole without this, as every page.
tellHeight();
makeMarksReachable(document);
startSwitches(document);
startEvidence();
addCopyButton();

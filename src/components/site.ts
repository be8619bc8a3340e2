import {startEvidence} from "./evidencePopover.js";
import {makeMarksReachable} from "./figureMarks.js";
import {startSwitches} from "./figureSwitch.js";
import {startTarget} from "./markTarget.js";
import {startRegister} from "./registerFilters.js";
import {startSearchKey} from "./searchKey.js";

// Every page stands complete without this; it only adds what a reader can do with it.
makeMarksReachable(document);
startSwitches(document);
startEvidence();
startRegister(document);
startTarget();
startSearchKey();

import {startEvidence} from "./evidencePopover.js";
import {makeMarksReachable} from "./figureMarks.js";
import {startSwitches} from "./figureSwitch.js";
import {startTarget} from "./markTarget.js";
import {startRegister} from "./registerFilters.js";
import {startSearchKey} from "./searchKey.js";

// Every page stands complete without this; it only adds what a reader can do with it.
for (const drawing of document.querySelectorAll(".drawing"))
  whenIdle(() => {
    makeMarksReachable(drawing);
  });
startSwitches(document);
startEvidence();
startRegister(document);
// the story folds nothing
if (document.querySelector("details"))
  void import("./unfoldNamed.js").then(({startUnfolding}) => {
    startUnfolding();
  });
startTarget();
startSearchKey();

/** One drawing at a time, so that a slow phone can answer a finger in between; Safari knows no idle time. */
function whenIdle(task: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(task);
  else setTimeout(task);
}

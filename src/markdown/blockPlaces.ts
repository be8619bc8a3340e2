import {blockPlace, type LaterBlocks} from "./laterBlocks.js";
import {liveBlock} from "./liveBlock.js";

/** What stands on a page for a block while Framework has it, which takes every page apart several times. */
export interface BlockPlaces {
  readonly place: (html: string) => string;
  /** whether the caller sets blocks (`setBlocks`), drawings (`setDrawings`) and scripts into pages that are built */
  readonly isBuild: boolean;
}

/** All stands where it belongs at once. */
export const AT_ONCE: BlockPlaces = {place: (html) => html, isBuild: false};

/** The browser sets figures in: an author sees a change of prose in half the time. */
export const IN_PREVIEW: BlockPlaces = {place: liveBlock, isBuild: false};

/** A build sets blocks in when Framework is done. */
export const inBuild = (later: LaterBlocks): BlockPlaces => ({
  place: (html) => blockPlace(later.keep(html)),
  isBuild: true
});

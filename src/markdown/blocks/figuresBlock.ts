import type {Block} from "../blockRule.js";

/**
 * `:::figures brief`, before a page's first figure: each figure of the page leads to the table of its evidence and to its slighter caveats, which stand on a page
 * of its own, and has only its drawing, its errors and the beginnings of its doubts here.
 */
export const figuresBlock: Block = {
  name: "figures",
  read(_index, args, use) {
    if (args !== "brief") throw new Error("figures can be brief: write “:::figures brief”");
    use.hasBriefFigures = true;
    return {html: () => ""};
  }
};

/** The few functions of d3 that figures use, in one place, so that what a page loads can be seen and bundled as one. */
export {group, max, min, sum} from "d3-array";
export {format} from "d3-format";
export {scaleLinear, type ScaleLinear} from "d3-scale";

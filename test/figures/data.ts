import type {FigureData} from "../../src/figures/figure.js";
import {fixture} from "./fixture.js";

export const data: FigureData = fixture;

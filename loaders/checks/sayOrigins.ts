import type {Claim} from "../model.js";
import {articlesOf} from "./agreementPoints.js";

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "three reports, at most two origins": how many articles say something, and how many independent origins they have. */
export function sayOrigins(claims: readonly Claim[], origins: number): string {
  const reports = articlesOf(claims).length;
  return `${plural(reports, "report")}, ${origins > 1 ? "at most " : ""}${plural(Math.min(origins, reports), "origin")}`;
}

const plural = (n: number, noun: string): string => `${WORDS[n] ?? n} ${noun}${n === 1 ? "" : "s"}`;

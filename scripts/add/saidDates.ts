import {findDateline} from "../../loaders/recognize/dateline.js";
import {isoDate} from "../../loaders/sources/readManual.js";
import type {SaidDate} from "./readDocument.js";

/** The day at the head of a timestamp or in one (“2013-07-12T09:30:00+06:00”), if it is one; whatever the time zone, the day as printed. */
export function dayOf(stamp: string | null | undefined): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})/.exec(stamp ?? "")?.[1] ?? "";
  try {
    return isoDate(day);
  } catch {
    return null;
  }
}

/** A day of publication, with how it is known; none where there is no day. */
export const saidDay = (stamp: string | null | undefined, basis: string, sure = true): SaidDate[] => {
  const day = dayOf(stamp);
  return day === null ? [] : [{start: day, end: day, basis, sure}];
};

/** “…/2013/07/12/…” */
export function dateInAddress(url: string | null): SaidDate[] {
  const [, year = "", month = "", day = ""] =
    /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url ?? "") ?? [];
  const two = (part: string): string => part.padStart(2, "0");
  return saidDay(`${year}-${two(month)}-${two(day)}`, "the page’s address");
}

/** The day of the dateline that the text begins with (“BISHKEK, July 12, 2013 –”). */
export function dateInDateline(text: string): SaidDate[] {
  const found = findDateline(text);
  if (!found) return [];
  const {start, end} = found;
  return saidDay(start === end ? start : null, "dateline");
}

/** The day when a file was made: not before that, if it is the publisher's own file. */
export function dateOfFile(stamp: string | null, what: string): SaidDate[] {
  const day = dayOf(stamp);
  const basis = `not on the page; ${what} was made on that day`;
  return day === null ? [] : [{start: day, end: null, basis, sure: false}];
}

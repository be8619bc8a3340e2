import {MARK} from "./markSelector.js";

/** How far from a mark a finger may come down and still mean it: half of what a target should measure, in CSS pixels. */
const REACH = 12;

/**
 * The mark of a drawing that is nearest to where it was touched, if one is within reach; a mouse points at what it means. So every mark has the
 * room of a finger, and none takes that of another.
 */
export function markBeside(event: MouseEvent): Element | null {
  const {target, clientX: x, clientY: y} = event;
  // Safari's clicks knew no pointer for long
  if (!(target instanceof Element) || (event as Partial<PointerEvent>).pointerType === "mouse") return null;
  let found: Element | null = null;
  let least = REACH;
  for (const part of target.closest(".drawing > svg")?.querySelectorAll(`:is(${MARK}) :not(title)`) ?? []) {
    const {left, right, top, bottom} = part.getBoundingClientRect();
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (away < least) [found, least] = [part, away];
  }
  return found?.closest(MARK) ?? null;
}

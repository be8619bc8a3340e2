import type {ConditionalBuilder} from "./builders.js";
import type {Draft, Scene, Scope} from "./draft.js";

const NONE: readonly never[] = [];

/** What all builders make of one scene, in the order of the text, each thing once. A headline makes no claims. */
export function draftsOf(
  scene: Scene,
  scope: Scope,
  builders: readonly ConditionalBuilder[]
): readonly Draft[] {
  const {passage} = scene;
  if (passage.kind === "title") return NONE;
  let all: readonly Draft[] = NONE;
  for (const {build, mayFind} of builders) {
    if (!mayFind(passage)) continue;
    const drafts = build(scene, scope);
    if (drafts.length > 0) all = all.length === 0 ? drafts : [...all, ...drafts];
  }
  return all.length < 2 ? all : withoutRepeats(all.toSorted(byPlace));
}

const byPlace = ({span: a}: Draft, {span: b}: Draft): number => a.start - b.start || a.end - b.end;

/** @param sorted those of one span side by side */
function withoutRepeats(sorted: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of sorted) {
    let repeats = false;
    for (let i = kept.length - 1; i >= 0 && !repeats; i--) {
      const before = kept[i];
      if (!before || byPlace(before, draft) !== 0) break;
      repeats = isSame(before, draft);
    }
    if (!repeats) kept.push(draft);
  }
  return kept;
}

/** Is the same said of the same country? */
const isSame = (a: Draft, b: Draft): boolean =>
  a.table === b.table &&
  a.measure === b.measure &&
  (a.item ?? "") === (b.item ?? "") &&
  a.subject?.entity_id === b.subject?.entity_id;

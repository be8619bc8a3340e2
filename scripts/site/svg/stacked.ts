import type {Block} from "../../../src/figures/kit/label.js";
import type {Part} from "./figureSvg.js";

/** Paragraphs one below the other, three pixels apart, and `space` below the last; nothing at all for none. */
export function stacked<T>(items: readonly T[], space: number, draw: (item: T, y: number) => Block): Part {
  let y = 0;
  const content = items.map((item) => {
    const {node, height} = draw(item, y);
    y += height + 3;
    return node;
  });
  return {content, height: items.length === 0 ? 0 : y + space};
}

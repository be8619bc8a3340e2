import {ASK_HEIGHT, HEIGHT, type HeightMessage} from "./messages.js";

/** Tells the page around a figure how high it is: at first, whenever that changes, and when it is asked. It holds nothing that is secret to anyone. */
export function tellHeight(): void {
  if (parent === window) return;
  const figure = document.querySelector<HTMLElement>("figure[data-figure]")?.dataset.figure ?? "";
  const tell = (): void => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    const message: HeightMessage = {type: HEIGHT, figure, height};
    parent.postMessage(message, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener("message", ({data, source}: MessageEvent<{readonly type?: unknown} | null>) => {
    if (source === parent && data?.type === ASK_HEIGHT) tell();
  });
}

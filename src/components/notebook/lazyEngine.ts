import type {Engine} from "./engine.js";

/**
 * The engine of a notebook: fetched when its reader first points at it or moves the focus into it, or when it is called for.
 *
 * @param root the notebook as the build wrote it: its tables, the edition, and Arquero's version are read from there
 */
export function lazyEngine(root: HTMLElement): () => Promise<Engine> {
  let loading: Promise<Engine> | undefined;
  const load = (): Promise<Engine> => {
    loading ??= fetchEngine(root).catch((error: unknown) => {
      // the next step may have the line back
      loading = undefined;
      throw error;
    });
    return loading;
  };
  for (const kind of ["pointerdown", "focusin"])
    root.addEventListener(kind, () => void load().catch(() => undefined), {once: true, passive: true});
  return load;
}

async function fetchEngine(root: HTMLElement): Promise<Engine> {
  const {startEngine} = await import("./engine.js");
  const tables = [...root.querySelectorAll<HTMLOptionElement>("#step-0 option")].map((option) => ({
    name: option.value,
    title: option.text,
    claims: option.hasAttribute("data-claims")
  }));
  const {edition = "", arquero = ""} = root.dataset;
  return startEngine(tables, {edition, arquero});
}

import {siteUrl} from "./siteUrl.js";
import type * as Hits from "./search/hitHtml.js";
import type {Search} from "./search/searchIndex.js";

/** So many passages are shown; more say nothing more to somebody who looks for one. */
const SHOWN = 40;
const ADDRESS_MS = 400;

const form = document.querySelector<HTMLFormElement>("form.search");
if (form) start(form);

/** Answers as the reader types; the query stays in the address. */
function start(form: HTMLFormElement): void {
  const input = form.querySelector("input");
  const said = document.querySelector(".search-said");
  const list = document.querySelector(".search-hits");
  if (!input || !said || !list)
    throw new Error("missing on the search page: a field, or the place of its answer");
  let loading: Promise<[Search, typeof Hits]> | undefined;
  const load = (): NonNullable<typeof loading> => {
    loading ??= Promise.all([
      import("./search/searchIndex.js").then(({loadSearch}) => loadSearch()),
      import("./search/hitHtml.js")
    ]).catch((error: unknown) => {
      // the next letter may have the line back
      loading = undefined;
      throw error;
    });
    return loading;
  };
  let turn = 0;
  let writing = 0;
  const answer = async (): Promise<void> => {
    const mine = ++turn;
    const query = input.value.trim();
    document.querySelector(".search-names")?.toggleAttribute("hidden", query !== "");
    if (query === "") {
      said.textContent = "";
      list.replaceChildren();
      return;
    }
    try {
      const [search, {hitHtml}] = await load();
      if (mine !== turn) return;
      const hits = search(query);
      list.innerHTML = hits
        .slice(0, SHOWN)
        .map((hit) => hitHtml(hit, siteUrl("")))
        .join("");
      said.textContent = words(hits.length, query);
    } catch (error) {
      said.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  input.addEventListener("focus", () => void load().catch(() => undefined), {once: true});
  input.addEventListener("input", () => {
    void answer();
    clearTimeout(writing);
    writing = window.setTimeout(keepAddress, ADDRESS_MS);
  });
  const keepAddress = (): void => {
    const url = new URL(location.href);
    if (input.value.trim() === "") url.searchParams.delete("q");
    else url.searchParams.set("q", input.value.trim());
    history.replaceState(history.state, "", url);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keepAddress();
    void answer();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null && asked.trim() !== "") {
    input.value = asked;
    void answer();
  }
}

function words(count: number, query: string): string {
  if (count === 0) return `Nothing was found for “${query}”.`;
  const all = `${count} ${count === 1 ? "passage" : "passages"}`;
  return count > SHOWN ? `${all}, of which the first ${SHOWN} are shown.` : `${all}.`;
}

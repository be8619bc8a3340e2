/** Where Framework's preview serves what loaders make; in a built site it lies at the root. */
export const PREVIEW_FILES = "/_file/";

/**
 * For the head of a page in preview. The browser sets each figure in as soon as it meets its place (`liveBlock`), also when Framework changes an
 * open page; and whatever scripts or readers ask of the tables is asked where a preview has it.
 */
export const PREVIEW_HEAD = `<script>{
  customElements.define("live-block", class extends HTMLElement {
    connectedCallback() {
      this.outerHTML = this.getAttribute("html");
    }
  });
  const served = (address) => {
    const url = new URL(address, location.href);
    if (url.origin === location.origin && url.pathname.startsWith("/data/"))
      url.pathname = "${PREVIEW_FILES}" + url.pathname.replace("/", "");
    return url.href;
  };
  const ask = globalThis.fetch;
  globalThis.fetch = (input, ...rest) => ask(typeof input === "string" ? served(input) : input, ...rest);
  addEventListener("click", ({target}) => {
    const link = target instanceof Element ? target.closest("a[download][href]") : null;
    if (link) link.href = served(link.href);
  }, true);
}</script>`;

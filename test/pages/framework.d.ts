/** Framework publishes no types for the module that reads its Markdown. */
declare module "@observablehq/framework/dist/markdown.js" {
  import type MarkdownIt from "markdown-it";

  export function createMarkdownIt(options: object): MarkdownIt;
  export function parseMarkdown(source: string, options: object): {body: string; code: unknown[]};
}

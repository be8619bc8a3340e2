/** What is at the end for looking up: folded on a screen, where links into it open it; on paper it stands open. */
export const appendix = (summary: string, content: string): string =>
  `<details class="appendix"><summary>${summary}</summary>${content}</details>`;

/**
 * What a page may load: its own host's files. Styles may stand in the page, since drawings carry their own; scripts may not.
 * Source of the directives: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/
 *
 * @param evaluates whether the page runs what its reader writes: the notebook
 */
export function contentPolicy(evaluates: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self'${evaluates ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'"
  ].join("; ");
}

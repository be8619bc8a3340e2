/** What a line of a page is that belongs to no article. `reader`: what a reader wrote, and who and when. */
export type PageLine =
  | "slogan"
  | "date"
  | "menu"
  | "subscription"
  | "notice"
  | "template"
  | "counter"
  | "form"
  | "comments"
  | "reader";

/** A template that nobody filled: "%d bloggers like this:". */
const TEMPLATE = /%[ds]\b/u;
/** "3 comments", "1,107 views3 comments": a number that counts clicks and replies, or one that ran into the next word. */
const COUNTER = /^\d[\d,.]*\s?\p{L}+(?:\s?\d[\d,.]*\s?\p{L}+)*$|\d[\d,.]*\s?\p{L}+\d+\s\p{L}+/u;
/** Words of a form for comments. */
const FORM =
  /^(?:leave a (?:reply|comment)|post (?:a )?comment|cancel reply|reply|share|submit)$|\b(?:fill in your details|click an icon|you are commenting|log (?:in|out|on)|your e-?mail|required fields?|notify me|connecting to)\b|^\p{L}[\p{L}+]* (?:photo|picture)$/iu;
/** A line that is a day and no more: "Wednesday, October 4, 2023", "20 de mai. de 2023". */
const DAY_LINE =
  /^(?=.{6,40}$)(?=.*\b(?:19|20)\d\d\b)(?=.*\b\d{1,2}\b)(?:[\p{L}.,]+\s|\d{1,2}[.,]?\s?){1,6}(?:19|20)\d\d$/u;
const SUBSCRIPTION =
  /\b(?:subscri\p{L}+|newsletters?|notifications?|premium|(?:your|right into) inbox|sign up)\b/iu;
/** What a paper says of itself: read on, follow, support, who answers for the text. */
const NOTICE =
  /\b(?:read (?:the latest|more|also|on)|latest (?:updates|news)|follow (?:us|[\p{L} ]+ on)|click here|support (?:us|our)|share this|related (?:articles|stories)|all rights reserved|terms of (?:use|service)|privacy policy|under this byline)\b|©/iu;
/** Where a page begins and ends, and the names of its parts. */
const PART_OF_PAGE = /^(?:(?:top|bottom) of page|home|menu|search|all news|skip to content)$/iu;
/** A menu has words, a slogan has a phrase. */
const MENU_WORDS = 3;

/** Whether a line gives a day and nothing else, as beside a reader's name. */
export const isDayLine = (line: string): boolean => DAY_LINE.test(line);

/**
 * The kind of a line (without the space around it) that stands on a page outside its articles.
 *
 * @param inComments whether it stands where readers write
 * @param opens whether it is the first line there
 */
export function pageLineKind(line: string, inComments: boolean, opens: boolean): PageLine {
  if (TEMPLATE.test(line)) return "template";
  if (COUNTER.test(line)) return "counter";
  if (PART_OF_PAGE.test(line)) return "menu";
  if (inComments) return FORM.test(line) ? "form" : opens ? "comments" : "reader";
  if (DAY_LINE.test(line)) return "date";
  if (SUBSCRIPTION.test(line)) return "subscription";
  if (NOTICE.test(line)) return "notice";
  return line.split(/\s+/).length > MENU_WORDS ? "slogan" : "menu";
}

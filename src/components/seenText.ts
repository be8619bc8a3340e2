/**
 * What acts on the text around it, or is no text: controls of terminals and of C1, those that turn the direction of what follows
 * (overrides, embeddings, isolates), and what no XML may hold.
 */
// eslint-disable-next-line no-control-regex -- they are what it is about
const ACTING = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** A document's text as a page or drawing may show it: in place of each character that would act stands “�”, so that it is seen. */
export const seenText = (text: string): string => text.replace(ACTING, "\ufffd");

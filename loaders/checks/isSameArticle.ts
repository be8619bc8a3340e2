import type {Reference} from "../model.js";

/** How the items of references.csv call a translation or reprint of an article of the dossier. */
const SAME_ARTICLE = /\bof the same article$/;

/** Whether a reference is an article of the dossier in another translation or print: it shows how words were turned and confirms none. */
export const isSameArticle = ({item}: Reference): boolean => SAME_ARTICLE.test(item ?? "");

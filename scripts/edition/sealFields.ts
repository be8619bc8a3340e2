import type {SealField} from "./seal.js";

/** The key in a PDF's information under which its hash stands. */
export const PDF_SEAL_KEY = "EditionSeal";
/** The key of its edition's name. */
export const PDF_EDITION_KEY = "Edition";

export const PDF_SEAL: SealField = {before: `/${PDF_SEAL_KEY} <`, after: ">"};

/** In the comment at the end of an archive, which programs show when they open it. */
export const ZIP_SEAL: SealField = {before: "EditionSeal ", after: "\n"};

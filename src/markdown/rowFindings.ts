import type {Finding, ReviewRow} from "../../loaders/model.js";
import type {DossierIndex} from "./dossierIndex.js";

/** The findings about what a decision prints. */
export const rowFindings = (index: DossierIndex, {caveats}: ReviewRow): readonly Finding[] =>
  caveats.flatMap((id) => index.findings.get(id) ?? []);

import {join} from "node:path";
import {loadDossier} from "../../loaders/dossier.js";
import {addRows, ARTICLE} from "./hostileProject.js";

const WHO = "=cmd|x <b class=evil onclick=alert(80)>A</b> \u001b]0;taken\u0007 ${alert(81)}";
const WHY = "</script><script class=evil>alert(82)</script> [[x]] :::figure \"' %0A::error::x @SUM(1)";

/** Takes decisions on claims of the hostile document into the project, in the words of somebody hostile. */
export function decide(root: string): void {
  const {claims, findings} = loadDossier(root);
  const [corrected, rejected] = claims.filter(
    ({article_id, value}) => article_id === ARTICLE && value !== null
  );
  const finding = findings.find(({severity}) => severity === "note");
  const row = (target: string, kind: string, expects: string, more = {}) => ({
    target,
    kind,
    expects,
    who: WHO,
    when: "2026-01-01",
    why: WHY,
    ...more
  });
  addRows(join(root, "data/manual/reviews.csv"), [
    row(corrected?.claim_id ?? "", "correct", corrected?.quote ?? "", {field: "value", value: "77"}),
    row(rejected?.claim_id ?? "", "reject", rejected?.quote ?? ""),
    row(finding?.finding_id ?? "", "comment", finding?.caveat ?? "")
  ]);
}

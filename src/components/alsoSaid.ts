import type {Agreement, Claim, Origin} from "../../loaders/model.js";
import type {FigureData} from "../figures/figure.js";

/** How a shared origin is told, by its kind. */
const SAME: Readonly<Record<Origin["kind"], string>> = {
  speaker: "goes back to the same speaker",
  agency: "has it from the same outlet",
  release: "has it from the same body",
  text: "shares its wording",
  page: "stands on the same page",
  unnamed: "names nobody either"
};
/** Told whole, where all others are followed by the name of who it is. */
const TOLD: readonly Origin["kind"][] = ["text", "page"];
const SAYS_SO: readonly Agreement["verdict"][] = ["equal", "compatible"];

/**
 * Who else says what a claim says, and whether that is a second source: "Also said by Itar-Tass (Sergei Koshelev); by Security Assistance Monitor, which goes
 * back to the same speaker, Sergei Shoigu.". Empty where nobody else does.
 */
export function alsoSaid(data: FigureData, claim: Claim): string {
  const others = data.agreements
    .filter(({verdict}) => SAYS_SO.includes(verdict))
    .flatMap(({claim_id, other_claim_id}) =>
      claim_id === claim.claim_id ? other_claim_id : other_claim_id === claim.claim_id ? claim_id : []
    )
    .flatMap((id) => data.claims.find(({claim_id}) => claim_id === id) ?? [])
    .filter(({article_id}) => article_id !== claim.article_id);
  if (others.length === 0) return "";
  const own = originsOf(data, claim);
  const words = others.map((other) => {
    const article = data.articles.find(({article_id}) => article_id === other.article_id);
    const name = `by ${article?.publisher ?? other.article_id}`;
    const theirs = originsOf(data, other);
    const shared = theirs.find((origin) => own.includes(origin));
    if (shared)
      return `${name}, which ${SAME[shared.kind]}${TOLD.includes(shared.kind) ? "" : `, ${shared.name}`}`;
    if (theirs.some(({kind}) => kind === "unnamed")) return `${name}, which names nobody`;
    return other.attributed_to === null ? name : `${name}, which has it from ${other.attributed_to}`;
  });
  return `Also said ${[...new Set(words)].join("; ")}.`;
}

function originsOf({origins, claimOrigins}: FigureData, {claim_id}: Claim): readonly Origin[] {
  const ids = new Set(
    claimOrigins.filter((link) => link.claim_id === claim_id).map(({origin_id}) => origin_id)
  );
  return origins.filter(({origin_id}) => ids.has(origin_id));
}

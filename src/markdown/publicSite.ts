import {siteFacts, type SiteFacts} from "../../scripts/site/siteFacts.js";

/** The site's public address and who answers for it, for what is read away from the site. */
export const publicSite = (): SiteFacts => siteFacts(process.cwd());

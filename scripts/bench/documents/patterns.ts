/**
 * Sentences with places to fill: `{A}` is filled by a slot (`slots.ts`), `[a|b]` by one of the alternatives, which may hold slots. Each
 * kind of document draws from its own; none was made to suit the extractor, some are beyond it.
 */
export const PATTERNS = {
  transfers: [
    "{A} [will receive|is to receive|has received|received] {count} {items} from {B} {when}, {who} [said|told reporters|confirmed|announced].",
    "{Bcap} [handed over|delivered|shipped|donated] {count} {items} and {count} {items} to {A} {on}.",
    "[The first batch|A batch|The last shipment] of {count} {items} arrived in {Acap} {on}[, the defense ministry said| aboard {Badj} aircraft|].",
    "Under a contract signed {on}, {B} [supplies|is to supply|supplied] {A} with {count} {items}, {count} {items} and [spare parts|ammunition|training for crews].",
    "The {Badj} government [approved|has approved|is considering] the sale of {about} {items} to {A}.",
    "“We [need|asked for|were promised] {count} {items},” {who} said {on}.",
    "{count} {items} have been [repaired|modernized|written off|put into service] since {year}, according to {source}.",
    "Deliveries of {items} [began|will begin|are expected to begin] {when} and [end|are to be completed] by {year}.",
    "{A} [ordered|bought|leased] {count} {items} from {B} in {year}, of which {small} [have been delivered|were still missing a year later|never arrived]."
  ],
  money: [
    "{B} [pledged|promised|allocated|granted] {sum} in military aid to {A} {when}.",
    "The [deal|contract|package|loan] is worth {sum}[, {who} said| over {years} years|, of which {sum} will be paid in kind].",
    "{Acap} [owes|still owes] {Bcap} {sum}, [part of which was written off in {year}|a debt that {who} called “{adj}”|to be repaid over {years} years].",
    "{Aposs} defense budget for {year} [is|was|amounts to] {sum}, or {pct} percent of gross domestic product.",
    "Military spending [rose|fell|grew] by {pct} percent in {year}, to {sum}.",
    "Parliament [approved|voted for|set aside] {sum} for [the modernization of {items}|new barracks|border posts|the purchase of {items}].",
    "{org} [provided|will provide|has spent] {sum} [on demining|for training|on the reconstruction of roads] in {A} [since {year}|].",
    "The rent for the base [is|was set at|rose to] {sum} a year."
  ],
  forces: [
    "The {Aadj} army has [about|nearly|more than|some|] {troops} active personnel and {troops} reservists.",
    "{A} has {stock}, {stock} and {stock}, according to {source}.",
    "Its inventory includes {stock}[ and {stock}|, {stock} and {small} {items}|].",
    "{B} keeps [about|some|up to|] {fewtroops} troops at [its base|an air base|a training center] in {place}.",
    "[Paramilitary forces number|The border guard numbers|The national guard counts] {troops}.",
    "The {Aadj} air force [operates|flies|lists] {stock}, [most of them|half of them|a third of them] [built before {year}|in need of repair].",
    "{A} ranks {rank} [of|among] {ranktotal} countries in [the index|a ranking published by {source}].",
    "[About|Some|Nearly|] {fewtroops} [soldiers|servicemen|officers|conscripts] took part in the exercise {Exercise}, which [began|ended|took place] {on}.",
    "{B} deployed {fewtroops} soldiers and {count} {items} near {place} {on}."
  ],
  treaty: [
    "The agreement [was signed|was ratified|entered into force] {on} and [is valid|runs|remains in force] for {years} years.",
    "Article {small} [says|states|lays down] that {Bposs} base [may stay|remains] until {yearahead}.",
    "Unless one of the parties objects {small} months before, the treaty is renewed for {years} years.",
    "{A} [leases|transfers|gives] {hectares} hectares of land [near {place}|] to {B} [free of charge|for {years} years].",
    "The parties [agreed|undertook] to [inform each other of exercises|keep the terms secret|share the costs|consult within {small} days].",
    "[Either|Each] party may [terminate|denounce] the agreement with {small} months’ notice.",
    "The treaty between {A} and {B} [replaces|amends] one of {year}.",
    "{who} [signed|initialled] the [protocol|memorandum|agreement] in {Bcap} {on}."
  ],
  country: [
    "{A} has a population of {millions} million, [of whom|of which] {pct} percent live in cities.",
    "The country [covers|has an area of] {area} square kilometers and [shares|has] a border of {km} kilometers with {C}.",
    "It has {km} km of roads, {km} km of railways and {small} airports.",
    "[Ethnic|The share of] {Cadj}s [make up|is] {pct} percent[ of the population|, down from {pct} percent in {year}|].",
    "{A} [is|has been] a member of {org}[ since {year}|].",
    "The labour force [is|was put at] {millions} million; unemployment stood at {pct} percent in {year}.",
    "Hydropower [provides|accounts for] {pct} percent of its electricity."
  ],
  events: [
    "{who} [arrived in|visited|left for] {Bcap} {on}.",
    "{who} and {who} [met|held talks|spoke by telephone] {on}[ in {place}| to discuss {noun}|].",
    "{B} [closed|opened|announced the closure of] its [base|embassy|consulate|training center] in {place} {when}.",
    "The [war|conflict|dispute|blockade] [began|broke out] in {year} and [killed|displaced] [about|at least|more than] {troops} people.",
    "Sanctions against {small} {Badj} companies were announced {on}.",
    "[A ceasefire|A curfew|A state of emergency] was declared {on}.",
    "The [exercise|summit|conference] is planned for {monthahead}."
  ],
  voices: [
    "“[The {noun} is {adj}|We will {verb} the {noun}|Nobody wants {noun} without {noun}|It is too early to speak of {noun}|This {noun} concerns {A} and {B} alone],” {who} [said|told {outlet}|wrote].",
    "{source} [reported|wrote|noted] that the {noun} [remained {adj}|would {verb} the {noun}|had {adv} changed].",
    "[Analysts|Diplomats|Officials|Residents of {place}] [doubt|believe|fear|expect] that {Acap} will {verb} the {noun}.",
    "{who} [denied|rejected|confirmed] [reports|a report by {outlet}|the claim] that {A} [would {verb} the {noun}|had bought {items}].",
    "Asked about {noun}, {who} said {he} [could not comment|had no {adj} answer|would {verb} the {noun} “{adv}”]."
  ],
  prose: [
    "The {noun} of {place} [was|remains|had long been] {adj}, and its {noun} {adv} [changed|faded|returned|grew] [over the years|after independence|with each government].",
    "For [decades|a generation|years] the {noun} had been {adj}; [few|many|most] [remember|recall|forget] the {noun} that [followed|came before|nobody wanted].",
    "[In|Near|Outside] {place}, [an old|a {adj}|the only] {noun} [stands beside|overlooks|leads to] a {adj} {noun}.",
    "What [began|started|was meant] as a {noun} [became|turned into|ended as] a {adj} {noun}, [people there say|as one of the villagers put it|though nobody planned it].",
    "[Neither|Not even] the {noun} [nor|or] the {noun} could {verb} [what|all that] the {noun} had [begun|left|promised].",
    "{A} and {B} [share|inherited|dispute] a {noun}, a {adj} {noun} and [little else|a long memory|more than their governments admit].",
    "[Teachers|Farmers|Drivers|Traders|Veterans|Engineers] [speak|complain|tell] {adv} of the {noun}, [and|but|while] the {noun} [stays|is] {adj}.",
    "It is a {adj} [country|region|valley|border], [where|in which] [every|each] {noun} [has|hides|needs] a {adj} {noun}.",
    "The [river|road|market|railway|pass|museum] [near|in|of] {place} [is|was] {adv} {adj}, [but|yet|and] the {noun} [does not|did not] {verb} the {noun}.",
    "Historians [argue|disagree|write] [about|over] the {noun}, [which|a {noun} that] the {Badj} [archives|newspapers|maps] {adv} {verb}.",
    "[Since|After|Before] the [reforms|elections|drought|flood|revolution] of {year}, the {noun} has [hardly|{adv}] been {adj}."
  ],
  minutes: [
    "{Who} [opened the meeting|took the chair] at {hour}.",
    "Item {small}: {noun} and {noun}. {who} reported on the {noun}; the committee [took note|asked for a {adj} report|postponed the decision].",
    "[Decided|Resolved|Agreed]: to [request|purchase|inspect|return] {count} {items} by {dayahead}.",
    "[Decided|Agreed]: to [set aside|ask for|transfer] {sum} for [the {noun}|{items}|repairs in {place}].",
    "{who} asked [why|whether] the {noun} [was|had been] {adj}. [No answer was given|The chair promised an answer|It was left open].",
    "Present: {small} members; excused: {small}; absent: {small}.",
    "The next meeting [will be|is] {onahead}."
  ],
  letters: [
    "I write [about|on account of|because of] the {noun} that [you promised|we discussed|your office mentioned] {on}.",
    "[My brother|Our unit|A colleague|My neighbour] [served|worked|waited] in {place} for {years} years [without|with] a {adj} {noun}.",
    "You [said|wrote|told us] that {B} would [send|give|lend] us {count} {items}; [we saw|so far there are|only] {small}.",
    "Please {verb} the {noun}, [or|and] tell us [when|whether] the {noun} will be {adj}.",
    "With [respect|kind regards|thanks], [yours|].",
    "[It costs|They ask for|We paid] {sum}[, and nobody knows why| for what was {adj}|]."
  ]
} as const satisfies Record<string, readonly string[]>;

export type PatternKind = keyof typeof PATTERNS;

/** Words for prose. They say nothing of arms, so that most sentences with them give no claim. */
export const WORDS = {
  noun: "agreement answer archive argument assembly autumn bargain bazaar bridge burden calendar canal caution ceremony chapter cloud compromise confidence corridor courtyard custom decree delay dialogue dispute doubt dream drought economy education effort election embassy evening exile explanation factory family festival field forest frontier future garden gesture grievance habit harbour harvest heritage hillside history honour hospital hotel household idea identity illusion influence inquiry interest irrigation island journey judgement language law letter library loyalty machine market meadow memory message migration mill misunderstanding monument mountain museum neighbour network newspaper night office orchard pasture patience pattern peace pension petition pipeline plan plateau poem policy poverty power pride principle prison problem procedure promise proposal province question quarrel railway rain reform region regret relation remedy report reputation reservoir response road role rumour sanction school season secret settlement shadow silence snow society soil song speech spring square station stone story street strike suspicion system tax temple theatre threat title tower town trade tradition translation treaty trust uncertainty valley victory village vineyard visit voice wall warning water weather winter witness workshop".split(
    " "
  ),
  adj: "absent ancient bitter bleak brief broken careful cautious cheap civil clear cold common complex costly crowded curious dangerous deep distant dry early empty endless exact faint fair familiar fertile final firm foreign formal fragile frequent gradual grave hidden hollow honest idle incomplete informal joint lasting late lengthy local loose lost modest mutual narrow new noisy obscure odd official old open ordinary painful patient plain polite poor private proud public quiet rare recent remote restless rich rural sacred scarce seasonal secret separate serious severe sharp short silent slow small solid steep strange strict sudden temporary thin traditional uncertain uneven unfinished unlikely urban urgent useful usual vague weak wide".split(
    " "
  ),
  adv: "abruptly again almost always barely briefly calmly carefully certainly clearly constantly deeply discreetly easily eagerly equally exactly fully gradually happily hardly largely lately mainly mostly naturally never noticeably obviously often openly perhaps plainly politely privately proudly quietly rarely readily reluctantly scarcely seldom silently simply slowly sometimes steadily suddenly surely usually vaguely wearily".split(
    " "
  ),
  verb: "abandon accept admire alter avoid blame bury carry change defend delay deny describe divide doubt embrace endure examine explain extend follow forget honour hide ignore imitate improve inherit interpret keep loosen lose mention mend miss notice observe offer overlook postpone praise preserve protect question recall refuse remember repair repeat replace restore reveal save settle share shelter soften strengthen study suspect tolerate translate trust understand undo weaken welcome".split(
    " "
  )
} as const;

export type WordKind = keyof typeof WORDS;

import {describe, expect, test} from "vitest";
import {claimsWith} from "../../knowledge/claimsWith.js";

const read = claimsWith();

/** The events of a text: measure, date and the two sides. */
const events = (text: string): string[] =>
  read(text)
    .filter((c) => c.table === "timeline")
    .map((c) => `${c.measure} ${String(c.value)} ${c.subject_code ?? "?"}>${c.counterparty_code ?? "?"}`);

describe("readDocument(text) dates what happened", () => {
  test.each([
    // papers
    [
      "Under a deal inked in 2008, Russia leases the Ayni airfield from Tajikistan.",
      "agreement_signed 2008 RUS>TJK"
    ],
    [
      "Kazakhstan and the United States extended the overflight accord in 2010.",
      "agreement_signed 2010 USA>KAZ"
    ],
    [
      "The State Duma gave its approval to the treaty with Tajikistan in April 2013.",
      "agreement_ratified 2013-04 RUS>TJK"
    ],
    [
      "The upper house of the Uzbek parliament passed the bill on the military treaty with Russia in May 2006.",
      "agreement_ratified 2006-05 UZB>RUS"
    ],
    [
      "The treaty between Russia and Armenia has been in force since 1997.",
      "agreement_in_force 1997 ARM>RUS"
    ],
    ["The protocol with Turkey became effective on 1 July 2011.", "agreement_in_force 2011-07-01 TUR>?"],
    ["The accord on the Russian base will end in 2042.", "agreement_expiry 2042 RUS>?"],
    // bases
    ["France set up an airlift hub at Dushanbe in 2001.", "base_opened 2001 FRA>TJK"],
    ["China built an outpost in Tajikistan in 2016.", "base_opened 2016 CHN>TJK"],
    [
      "Germany has operated an air base at Termez in Uzbekistan since February 2002.",
      "base_opened 2002-02 DEU>UZB"
    ],
    [
      "The United States handed over the Manas air base to Kyrgyzstan on June 3, 2014.",
      "base_closed 2014-06-03 USA>KGZ"
    ],
    [
      "The closure of the Manas base in 2014 ended 13 years of American presence in Kyrgyzstan.",
      "base_closed 2014 USA>KGZ"
    ],
    ["India left the Ayni airfield in Tajikistan in 2022.", "base_closed 2022 IND>TJK"],
    [
      "The Russian radar at Gabala in Azerbaijan ceased operations in December 2012.",
      "base_closed 2012-12 RUS>AZE"
    ],
    [
      "Kyrgyzstan let the United States use Manas airport in December 2001.",
      "base_access_granted 2001-12 KGZ>USA"
    ],
    ["In 2008 Bahrain agreed to host a British naval facility.", "base_access_granted 2008 BHR>GBR"],
    ["In 2019 Russia and Kyrgyzstan agreed to expand the Kant air base.", "expansion_announced 2019 KGZ>RUS"],
    // troops
    ["The last American troops left Kyrgyzstan on June 3, 2014.", "troops_withdrawn 2014-06-03 USA>KGZ"],
    ["Russia pulled its troops out of Georgia in November 2007.", "troops_withdrawn 2007-11 RUS>GEO"],
    [
      "The Dutch contingent returned home from Kyrgyzstan in October 2003.",
      "troops_withdrawn 2003-10 NLD>KGZ"
    ],
    ["South Korea brought its 200 soldiers home from Kyrgyzstan in 2007.", "troops_withdrawn 2007 KOR>KGZ"],
    [
      "The evacuation of the French soldiers from Niger was finished on December 22, 2023.",
      "troops_withdrawn 2023-12-22 FRA>NER"
    ],
    ["The first 300 US Marines landed in Uzbekistan in October 2001.", "deployment 2001-10 USA>UZB"],
    ["Kazakhstan sent 27 engineers to Iraq in August 2003.", "deployment 2003-08 KAZ>IRQ"],
    ["A Turkish detachment has been in Somalia since 2017.", "deployment 2017 TUR>SOM"],
    ["German troops were stationed in Termez, Uzbekistan, until 2015.", "troops_withdrawn 2015 DEU>UZB"],
    ["Ukraine joined the mission in 2003 with 1,650 soldiers.", "deployment 2003 UKR>?"],
    [
      "Kyrgyz and Indian special forces trained together in March 2021 near Tokmok.",
      "exercise 2021-03 KGZ>IND"
    ],
    // things
    ["Moldova sold 21 MiG-29s to the United States in 1997.", "purchase 1997 MDA>USA"],
    ["In October 2021 Russia sent an extra 30 tanks to its base in Tajikistan.", "delivery 2021-10 RUS>TJK"],
    ["China offered Tajikistan 1 billion yuan in military aid in 2014.", "aid_announced 2014 CHN>TJK"],
    ["The helicopters entered service with the Kyrgyz air force in May 2018.", "delivery 2018-05 KGZ>?"],
    ["Kazakhstan opted for the Airbus A400M in September 2021.", "order 2021-09 KAZ>?"],
    // words
    [
      "The Tajik government gave notice on 3 March 2010 that the lease would not be prolonged.",
      "announcement 2010-03-03 TJK>?"
    ],
    ["Russia said in 2021 that it would enlarge its base in Tajikistan.", "announcement 2021 RUS>TJK"],
    [
      "On 3 February 2009 President Bakiyev announced in Moscow that Manas would be closed.",
      "announcement 2009-02-03 KGZ>RUS"
    ],
    ["In January 2021 Dushanbe dismissed reports of a Chinese base.", "denial 2021-01 TJK>CHN"]
  ])("%j", (text, expected) => {
    expect(events(text)).toEqual([expected]);
  });

  test.each([
    [
      "Russia deployed 1,960 peacekeepers in November 2020 and withdrew them in June 2024 from Azerbaijan.",
      ["deployment 2020-11 RUS>AZE", "troops_withdrawn 2024-06 RUS>AZE"]
    ],
    [
      "Uzbekistan ordered 20 helicopters in 2016, of which 12 had been delivered by 2019.",
      ["order 2016 UZB>?", "delivery 2019 UZB>?"]
    ],
    [
      "In a statement on 14 May 2013, the Kazakh defence ministry said the last Russian troops would be gone by September 2013.",
      ["announcement 2013-05-14 KAZ>RUS", "troops_withdrawn 2013-09 RUS>?"]
    ],
    [
      "The agreement on the status of Russian forces in Armenia came into force in 2011 and expires in 2044.",
      ["agreement_in_force 2011 RUS>ARM", "agreement_expiry 2044 RUS>ARM"]
    ],
    [
      "Talks on the purchase of drones from Turkey started in 2020, and the first three arrived in 2021 in Kyrgyzstan.",
      ["purchase 2020 TUR>KGZ", "delivery 2021 TUR>KGZ"]
    ]
  ])("each date with its own event: %j", (text, expected) => {
    expect(events(text)).toEqual(expected);
  });

  test.each([
    "In 2019 the Kyrgyz army had 9,000 men.",
    "In 2014, 30 percent of Tajik officers were trained in Russia.",
    "By 2015 the Georgian force reached 12,000 men.",
    "In 2016 the number of Russian aircraft came to 69.",
    "The Tajik airfield was built in 1941.",
    "The Kyrgyz brigade moved to Osh in 1967.",
    "At the end of 2014 the Georgian mission had 870 soldiers."
  ])("but not a date that only qualifies: %j", (text) => {
    expect(events(text)).toEqual([]);
  });
});

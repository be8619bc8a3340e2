import {describe, expect, test} from "vitest";
import {claimLine} from "../../knowledge/claimLine.js";
import {claimsWith} from "../../knowledge/claimsWith.js";

const read = claimsWith();

const claims = (text: string): string[] => read(text).map(claimLine);

describe("readDocument(text) makes of each sentence the claims that it says", () => {
  test.each<[string, string[]]>([
    // who gives and who gets
    [
      "Russia gave Kyrgyzstan 12 Mi-8MT helicopters and two P-18 radars.",
      [
        "equipment Mi-8MT helicopters (delivered) 12 count RUS>KGZ",
        "equipment P-18 radars (delivered) 2 count RUS>KGZ"
      ]
    ],
    [
      "Belarus bought 10 L-39C trainers from Ukraine.",
      ["equipment L-39C trainers (ordered) 10 count UKR>BLR"]
    ],
    // organizations take sides, too, but not where they only qualify
    [
      "The World Bank lent Kyrgyzstan $50 million for roads.",
      ["aid_amounts loan_amount 50000000 USD world-bank>KGZ"]
    ],
    [
      "Tajikistan received 24 radios from the United Nations.",
      ["equipment radios (delivered) 24 count un>TJK"]
    ],
    ["NATO donated 40 trucks to the Mongolian army.", ["equipment trucks (delivered) 40 count nato>MNG"]],
    [
      "Georgia got 12 NATO-standard rifles from Turkey.",
      ["equipment NATO-standard rifles (delivered) 12 count TUR>GEO"]
    ],
    [
      "Serbia was given six MiG-29 fighters by Russia.",
      ["equipment MiG-29 fighters (delivered) 6 count RUS>SRB"]
    ],
    [
      "The United States keeps 4,000 troops in Djibouti.",
      ["force_figures foreign_troops 4000 persons USA>DJI"]
    ],
    [
      "After the Iranian revolution the United States gave Oman 20 trucks.",
      ["equipment trucks (delivered) 20 count USA>OMN"]
    ],
    ["Niamey received 12 trucks from Rome.", ["equipment trucks (delivered) 12 count ITA>NER"]],
    ["Turkey handed over 30 trucks to Tajikistan.", ["equipment trucks (delivered) 30 count TUR>TJK"]],
    [
      "Drones were bought from Turkey and 40 armored vehicles from the United Arab Emirates by Kyrgyzstan.",
      ["equipment Drones (ordered) - - TUR>KGZ", "equipment armored vehicles (ordered) 40 count ARE>KGZ"]
    ],
    // stocks
    [
      "The Tajik army has 44 main battle tanks, 9 mortars and 12 pieces of towed artillery.",
      [
        "force_figures tanks 44 count TJK>?",
        "force_figures mortars 9 count TJK>?",
        "force_figures towed_guns 12 count TJK>?"
      ]
    ],
    [
      "Kazakhstan: holdings\n\n- Tanks: 300\n- 2S3 Akatsiya - 16\n- Mortars: 63\n",
      [
        "force_figures tanks 300 count KAZ>?",
        "force_figures self_propelled_guns 16 count KAZ>?",
        "force_figures mortars 63 count KAZ>?"
      ]
    ],
    // people
    [
      "The Georgian armed forces have 37,000 soldiers, including 9,000 conscripts.",
      ["force_figures active_personnel 37000 persons GEO>?", "force_figures conscripts 9000 persons GEO>?"]
    ],
    [
      "About 3,300 Russian troops are stationed at the base in Armenia.",
      ["force_figures foreign_troops 3300 persons RUS>ARM"]
    ],
    // troops abroad: each figure has its own place and its own owner
    [
      "Russia has 3,300 troops in Armenia and 7,000 in Tajikistan.",
      [
        "force_figures foreign_troops 3300 persons RUS>ARM",
        "force_figures foreign_troops 7000 persons RUS>TJK"
      ]
    ],
    [
      "Djibouti hosts 1,500 French and 180 Japanese soldiers.",
      [
        "force_figures foreign_troops 1500 persons FRA>DJI",
        "force_figures foreign_troops 180 persons JPN>DJI"
      ]
    ],
    [
      "Japan has 180 soldiers in Djibouti and Italy about a hundred.",
      ["force_figures foreign_troops 180 persons JPN>DJI", "force_figures foreign_troops 100 persons ITA>DJI"]
    ],
    ["Uganda sent 6,223 soldiers to Somalia.", ["force_figures foreign_troops 6223 persons UGA>SOM"]],
    ["France withdrew 1,500 soldiers from Niger.", ["force_figures foreign_troops 1500 persons FRA>NER"]],
    [
      "Mongolia sent 850 soldiers to South Sudan under the UN flag.",
      ["force_figures peacekeepers 850 persons MNG>SSD"]
    ],
    // a stock abroad is at a base in another country
    [
      "Russia keeps 13 Su-25 aircraft at its base in Kyrgyzstan.",
      ["force_figures aircraft_total 13 count RUS>KGZ"]
    ],
    // what the Soviet Union had is Russia’s afterwards
    [
      "The Soviet Union leased the base from Cuba in 1967. In 1992 the rent was $90 million a year.",
      ["treaty_terms annual_rent 90000000 USD RUS>CUB"]
    ],
    // a round of countries: each paragraph is about the one that it opens with
    [
      "Notes on the region\n\nTajikistan has 44 tanks. The army counts 8,800 soldiers.\n\nUzbekistan has 420 tanks. The army counts 48,000 soldiers.\n\nTurkmenistan has 650 tanks. The army counts 33,000 soldiers.",
      [
        "force_figures tanks 44 count TJK>?",
        "force_figures ground_force_personnel 8800 persons TJK>?",
        "force_figures tanks 420 count UZB>?",
        "force_figures ground_force_personnel 48000 persons UZB>?",
        "force_figures tanks 650 count TKM>?",
        "force_figures ground_force_personnel 33000 persons TKM>?"
      ]
    ],
    // as many figures as countries
    [
      "Turkey and Azerbaijan have 45,000 and 66,000 soldiers respectively.",
      [
        "force_figures active_personnel 45000 persons TUR>?",
        "force_figures active_personnel 66000 persons AZE>?"
      ]
    ],
    [
      "Kazakhstan and Uzbekistan have populations of 19 million and 36 million.",
      [
        "country_profile population 19000000 persons KAZ>?",
        "country_profile population 36000000 persons UZB>?"
      ]
    ],
    [
      "Spain and Italy provided 600 and 1,100 soldiers to UNIFIL in Lebanon.",
      ["force_figures peacekeepers 600 persons ESP>LBN", "force_figures peacekeepers 1100 persons ITA>LBN"]
    ],
    // a minister acts for his country
    ["Shoigu handed over 12 tanks to Tajikistan.", ["equipment tanks (delivered) 12 count RUS>TJK"]],
    // a text without its country's name is about the country of its towns and its money
    [
      "Deputies hear the budget\n\nThe ministry asked for 11.4 billion Kyrgyz soms. The towns of Osh and Batken get 2 billion.\n\nThe armed forces have 10,900 soldiers.",
      ["force_figures active_personnel 10900 persons KGZ>?"]
    ],
    // money
    [
      "Russia lent Armenia $200 million as a state loan for arms.",
      ["aid_amounts loan_amount 200000000 USD RUS>ARM"]
    ],
    [
      "Moscow wrote off a debt of $489 million that Kyrgyzstan owed.",
      ["aid_amounts debt_written_off 489000000 USD RUS>KGZ"]
    ],
    [
      "Defence takes 0.7 percent of GDP in Mongolia.",
      ["force_figures military_expenditure 0.7 percent_gdp MNG>?"]
    ],
    // terms
    [
      "Under the agreement Russia leases the airfield from Tajikistan for 49 years at $5 million a year.",
      ["treaty_terms duration 49 years RUS>TJK", "treaty_terms annual_rent 5000000 USD RUS>TJK"]
    ],
    ["The treaty keeps the Russian base in Armenia until 2044.", ["treaty_terms expiry 2044 date RUS>ARM"]],
    // profiles
    [
      "Mongolia in figures\n\nRailways: total: 1,815 km\nover 3,047 m: 2\n",
      ["country_profile rail_length 1815 km MNG>?"]
    ],
    [
      "Georgia in figures\n\n| Network | Length, km |\n|---------|------------|\n| Roads | 20,295 |\n| Railways | 1,363 |\n",
      ["country_profile road_length 20295 km GEO>?", "country_profile rail_length 1363 km GEO>?"]
    ],
    // no claims
    ["The minister met two presidents on three occasions and read Article 6.", []],
    ["The BMP-2 of the 201st Division has a 30 mm gun [12].", []]
  ])("%j", (text, expected) => {
    const said = claims(text).filter(
      (c) =>
        !/^timeline|foreign_base|office_holder|status|use_of_land|^treaty_terms (?:object|parties)/.test(c)
    );
    expect(said).toEqual(expected);
  });
});

import {describe, expect, test} from "vitest";
import {claimLine} from "../../knowledge/claimLine.js";
import {claimsWith} from "../../knowledge/claimsWith.js";

const read = claimsWith();
const claims = (text: string): string[] => read(text).map(claimLine);
const shares = (text: string): string[] =>
  read(text)
    .filter((c) => c.measure === "ethnic_share")
    .map((c) => `${c.item ?? "?"} ${String(c.value)}`);

describe("readDocument(text) reads tables in plain text", () => {
  test("a column gives its unit to its own cells, and a label to the lines that go on with it", () => {
    const table = [
      "Georgia in figures",
      "",
      "1. Land and roads",
      "",
      "| Indicator        | Value  | Year |",
      "|------------------|--------|------|",
      "| Area, sq km      | 69,700 |      |",
      "|   of which land  | 69,495 |      |",
      "| Population       | 3,730,000 | 2021 |",
      "",
      "| Network          | Length, km | Year |",
      "|------------------|------------|------|",
      "| Roads            | 20,295     | 2021 |",
      "| Railways         | 1,363      | 2014 |"
    ].join("\n");
    expect(claims(table.replaceAll("\n", "  \r\n"))).toHaveLength(5);
    expect(claims(table)).toEqual([
      "country_profile area_total 69700 sq_km GEO>?",
      "country_profile area_land 69495 sq_km GEO>?",
      "country_profile population 3730000 persons GEO>?",
      "country_profile road_length 20295 km GEO>?",
      "country_profile rail_length 1363 km GEO>?"
    ]);
  });

  test("lines of signs part the rows of a table and are none", () => {
    const table = [
      "Kazakhstan in tables",
      "",
      "Ethnic groups",
      "",
      "+---------+----------+",
      "| Group   | Share, % |",
      "+---------+----------+",
      "| Kazakhs | 70.4     |",
      "| Russians| 15.5     |",
      "+---------+----------+"
    ].join("\n");
    expect(shares(table)).toEqual(["Kazakh 70.4", "Russian 15.5"]);
  });

  test("the class of a row says what its model is", () => {
    const table = [
      "Army of Armenia: holdings",
      "",
      "| Class             | Type   | In service |",
      "|-------------------|--------|------------|",
      "| Towed howitzers   | D-30   | 69         |",
      "| Armoured carriers | XB-71  | 91         |",
      "| Mortars           | all types | 112     |"
    ].join("\n");
    expect(claims(table)).toEqual([
      "force_figures towed_guns 69 count ARM>?",
      "force_figures armored_vehicles 91 count ARM>?",
      "force_figures mortars 112 count ARM>?"
    ]);
  });
});

describe("readDocument(text) reads the lists of yearbooks", () => {
  test("a class in capitals stands before its number, and lines under others are no headings", () => {
    const list = [
      "SERBIA: FORCES",
      "",
      "ARMY: HOLDINGS",
      "MBT 229: 199 M-84; 30 T-72MS",
      "AIFV 320 M-80",
      "MOR 163",
      "SAM 156 Strela-2M"
    ].join("\n");
    expect(claims(list)).toEqual([
      "force_figures tanks 229 count SRB>?",
      "force_figures tanks 199 count SRB>?",
      "force_figures tanks 30 count SRB>?",
      "force_figures armored_vehicles 320 count SRB>?",
      "force_figures mortars 163 count SRB>?",
      "force_figures air_defense_systems 156 count SRB>?"
    ]);
  });

  test("a year before a currency is no sum", () => {
    expect(
      claims("GEORGIA\n\nDEFENCE SPENDING\nBudget  2019    US$ 0.32 bn\n        2020    US$ 0.29 bn")
    ).toEqual([
      "force_figures military_expenditure 320000000 USD GEO>?",
      "force_figures military_expenditure 290000000 USD GEO>?"
    ]);
  });

  test("equipment under a plain heading is given where the text is about giving, else held", () => {
    const given =
      "Aid to Moldova\n\nThe United States delivered radios to Moldova in 2016. It will send trucks to Moldova.\n\nEQUIPMENT\n\n-   39 Humvees\n-   41 trucks";
    expect(claims(given).filter((c) => /\b(?:39|41)\b/.test(c))).toEqual([
      "equipment Humvees (delivered) 39 count USA>MDA",
      "equipment trucks (delivered) 41 count USA>MDA"
    ]);
    expect(claims("Army of Moldova\n\nEQUIPMENT\n\n-   39 Humvees\n-   41 trucks")).toEqual([
      "force_figures armored_vehicles 39 count MDA>?",
      "force_figures vehicles 41 count MDA>?"
    ]);
  });
});

describe("readDocument(text) reads shares of peoples", () => {
  test.each<[string, string[]]>([
    ["Armenians make up 98.1 percent of the population of Armenia.", ["Armenian 98.1"]],
    ["Some 84.3% of Tajikistan's people are Tajik and 13.8% Uzbek.", ["Tajik 84.3", "Uzbek 13.8"]],
    [
      "Azerbaijanis account for 91.6 per cent, Lezgians for 2 per cent and Russians for 1.3 per cent of the population of Azerbaijan.",
      ["Azerbaijani 91.6", "Lezgian 2", "Russian 1.3"]
    ],
    [
      "Almost 65 percent of Kyrgyzstan's people are Kyrgyz, with Uzbeks (14 percent) and Russians (13 percent) as the largest minorities.",
      ["Kyrgyz 65", "Uzbek 14", "Russian 13"]
    ],
    ["Kazakhstan's population: 6.9 million (Kazakhs 70.4%, Roma 2.1%)", ["Kazakh 70.4", "Roma 2.1"]],
    [
      "In Turkmenistan, nationalities: Turkmen 85, Uzbek 5, Russian 4 per cent",
      ["Turkmen 85", "Uzbek 5", "Russian 4"]
    ],
    ["Russia's share of Kyrgyzstan's imports is 33 percent.", []]
  ])("%s", (text, expected) => {
    expect(shares(text)).toEqual(expected);
  });
});

describe("readDocument(text) knows what goes on from figure to figure", () => {
  test.each<[string, string[]]>([
    [
      "All men between 18 and 27 must serve two years in the Armenian army.",
      ["force_figures service_age 18..27 years ARM>?", "force_figures service_term 2 years ARM>?"]
    ],
    [
      "In Kazakhstan the term of conscription was cut from 24 to 12 months.",
      ["force_figures service_term 24 months KAZ>?", "force_figures service_term 12 months KAZ>?"]
    ],
    [
      "The number of Russian troops in Armenia grew from 3,000 to 5,000.",
      [
        "force_figures foreign_troops 3000 persons RUS>ARM",
        "force_figures foreign_troops 5000 persons RUS>ARM"
      ]
    ],
    [
      "The land that Russia leases in Kyrgyzstan grew by 58 hectares and the rent by 291,600 dollars.",
      ["treaty_terms land_area_change 58 hectares RUS>KGZ", "treaty_terms rent_change 291600 USD RUS>KGZ"]
    ],
    ["France has 1,450 soldiers in Djibouti.", ["force_figures foreign_troops 1450 persons FRA>DJI"]],
    [
      "India gave two Mi-25 helicopters to Afghanistan and later two more.",
      [
        "equipment Mi-25 helicopters (delivered) 2 count IND>AFG",
        "equipment Mi-25 helicopters (delivered) 2 count IND>AFG"
      ]
    ],
    [
      "Israel supplied Azerbaijan with 12 Hermes 450 drones.",
      ["equipment Hermes 450 drones (delivered) 12 count ISR>AZE"]
    ],
    ["Ukraine lost a dozen tanks, and 63 soldiers were killed.", []],
    [
      "Kyrgyzstan's defence budget is 11.4 billion soms, against 7.2 billion a year before.",
      [
        "force_figures military_expenditure 11400000000 KGS KGZ>?",
        "force_figures military_expenditure 7200000000 KGS KGZ>?"
      ]
    ],
    ["Russia wrote off 98 percent of Mongolia's debt.", ["aid_amounts debt_written_off 98 percent RUS>MNG"]],
    [
      "Kazakhstan gave Kyrgyzstan 3 mln 500 thous. cartridges and 1 thous. 200 helmets.",
      [
        "equipment cartridges (delivered) 3500000 count KAZ>KGZ",
        "equipment helmets (delivered) 1200 count KAZ>KGZ"
      ]
    ]
  ])("%s", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});

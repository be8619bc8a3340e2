import {describe, expect, test} from "vitest";
import type {Quantity} from "../../../loaders/recognize/quantities.js";
import {passageOf} from "./passage.js";

/** "5000..7000 persons", "hedge 40 percent", "vague 100", "70 USD/barrel", "age 27 years". */
function said({kind, value, low, high, unit, hedge, vague, perUnit}: Quantity): string {
  const figure = value ?? (vague ? low : `${String(low)}..${String(high)}`);
  const kinds = ["rank", "age", "fraction"].includes(kind) ? kind : vague ? "vague" : null;
  const rate = perUnit === null ? "" : `/${perUnit}`;
  const shown = kind === "rank" ? null : unit;
  return [
    hedge,
    kinds,
    `${String(figure)}${shown === null ? rate : ""}`,
    shown === null ? null : `${shown}${rate}`
  ]
    .filter((part) => part !== null)
    .join(" ");
}

const all = (text: string): string[] => passageOf(text).numerals.quantities.map(said);

type Case = readonly [sentence: string, ...quantities: string[]];

const money: readonly Case[] = [
  ["The lender set aside $4.5 million a year for repairs.", "4500000 USD/year"],
  ["Crude settled at $70 a barrel on Friday.", "70 USD/barrel"],
  ["The bid values the miner at $12.40 per share.", "12.4 USD/share"],
  ["They agreed on a $1-billion credit line.", "1000000000 USD"],
  ["The works cost US$ 1.1bn in all.", "1100000000 USD"],
  ["Tokyo will pay $4.7 billion yen for the site.", "4700000000 JPY"],
  ["The hangar was priced at USD$40 million.", "40000000 USD"],
  ["A grant of 1.1 mln euros followed.", "1100000 EUR"],
  ["The club paid €2m for him.", "2000000 EUR"],
  ["The club paid 2m euros for him.", "2000000 EUR"],
  ["The state approved Rs 500 crore for roads.", "5000000000 INR"],
  ["A bond of RUB3bn was placed.", "3000000000 RUB"],
  ["It raised NT$30 billion in Taipei.", "30000000000 TWD"],
  ["A$5 million went to the island.", "5000000 AUD"],
  ["He called it a $4 billion mistake.", "4000000000 USD"],
  ["Fees came to between $3 and $5 million.", "3000000..5000000 USD"],
  ["The range is $1.1–1.2 billion.", "1100000000..1200000000 USD"],
  ["It costs $3 million to $5 million to build.", "3000000..5000000 USD"],
  ["The $100m-a-year deal ended.", "100000000 USD/year"],
  ["The $70-a-share offer lapsed.", "70 USD/share"],
  ["The 12-cent-a-share dividend was kept.", "12 cents/share"],
  ["More than half a million dollars is missing.", "more_than 500000 USD"],
  ["The debt is three quarters of a million pounds.", "750000 GBP"],
  ["Nearly 361 million pounds was lost.", "nearly 361000000 GBP"],
  ["The parcel weighed two pounds.", "2 pounds"],
  ["The bank holds 100 billion yuan in bills.", "100000000000 CNY"],
  ["Profit fell to -$5.2m from a gain.", "-5200000 USD"],
  ["Shares closed at 197 pence.", "197 pence"],
  ["They lost 75 USD million there.", "75000000 USD"],
  ["Tickets are 3 dollars 50 cents each.", "3.5 USD/piece"],
  ["Tens of millions of dollars worth of gear was left behind.", "vague 10000000 USD"],
  ["A €1.5bn-€2bn loan is in talks.", "1500000000..2000000000 EUR"],
  ["Revenue rose from $5 million to $7 million.", "5000000 USD", "7000000 USD"],
  ["He owes 40,000 Swiss francs and 500 kr.", "40000 CHF", "500 kroner"],
  ["Some 20 million som were spent.", "about 20000000 KGS"]
];

const shares: readonly Case[] = [
  ["Sales were up 3.5% in May.", "3.5 percent"],
  ["Inflation is 10–15 per cent there.", "10..15 percent"],
  ["Support fell 4 percentage points.", "4 percentage_points"],
  ["The yield rose 25 basis points.", "25 basis_points"],
  ["Growth of 2,5 per cent is forecast.", "2.5 percent"],
  ["The rate moved from 5% to 7%.", "5 percent", "7 percent"],
  ["The rate is between 5% and 7%.", "5..7 percent"],
  ["It shed up to 40 pct of its value.", "up_to 40 percent"],
  ["Output shrank by minus two percent.", "-2 percent"],
  ["A third of the crop failed.", "fraction 0.333333333333"],
  ["Two-thirds of voters stayed home.", "fraction 0.666666666667"],
  ["One in five adults smokes.", "fraction 0.2"],
  ["A 1-in-5 chance remains.", "fraction 0.2"],
  ["More than half of the fleet is idle.", "more_than fraction 0.5"],
  ["A quarter of them left.", "fraction 0.25"],
  ["Prices are twice what they were.", "2 times"],
  ["It sold three times as many.", "3 times"],
  ["A tenfold rise followed.", "10 times"],
  ["It costs £1.8bn over five years.", "1800000000 GBP", "5 years"],
  ["He ruled for over five years.", "more_than 5 years"]
];

const counts: readonly Case[] = [
  ["Between 5,000 and 7,000 soldiers came.", "5000..7000 persons"],
  ["It keeps 22,000 to 25,000 men there.", "22000..25000 persons"],
  ["From 5,000 to 7,000 troops would stay.", "5000..7000 persons"],
  ["An army of 5-7,000 formed.", "5000..7000"],
  ["A dozen tanks and half a dozen guns were lost.", "12", "6"],
  ["Two and a half billion trees were planted.", "2500000000"],
  ["One and a half thousand houses burned.", "1500"],
  ["A million and a half people fled.", "1500000 persons"],
  ["Several hundred protesters met.", "vague 100"],
  ["Hundreds of people waited.", "vague 100 persons"],
  ["Dozens of homes burned.", "vague 12"],
  ["Tens of thousands marched.", "vague 10000"],
  ["A pair of jets and a couple of tankers took off.", "2", "2"],
  ["Half a million eggs broke.", "500000"],
  ["Kyiv has 29 000 troops in the south.", "29000 persons"],
  ["The count is 1 414 021 100 now.", "1414021100"],
  ["There are 1'000'000 of them.", "1000000"],
  ["An additional 20 vehicles came.", "20"],
  ["Another 300 were hurt.", "300"],
  ["About another 300 were hurt.", "about 300"],
  ["At least 5,000 died.", "at_least 5000"],
  ["Some 5,000 or more died.", "at_least 5000"],
  ["About 500 or so came.", "about 500"],
  ["It employs 10,000-plus staff.", "more_than 10000"],
  ["Over 100+ firms joined.", "more_than 100"],
  ["There were ~300 cases.", "about 300"],
  ["Staff number >30 today.", "more_than 30"],
  ["Nine (9) officers sit on it.", "9 persons"],
  ["One hundred and five villages flooded.", "105"],
  ["Twenty-one aircraft were counted.", "21"],
  ["He has 20-odd rifles.", "about 20"],
  ["It has more than 10 but fewer than 20 ships.", "10..20"],
  ["It sent six military aircraft, 215 tanks and 21 launchers.", "6", "215", "21"],
  ["One soldier and two civilians died.", "1 persons", "2 persons"],
  ["The 27-member bloc met.", "27"],
  ["Some 1.5m people live there.", "about 1500000 persons"],
  ["The 100m final is on.", "100 m"],
  ["10K users and 6.5M views were logged.", "10000", "6500000"],
  ["It ships as many as 4,500 a day.", "up_to 4500/day"]
];

const measures: readonly Case[] = [
  ["The road is some 200 km long.", "about 200 km"],
  ["An area of 200 thousand square kilometers.", "200000 sq_km"],
  ["It covers 85 sq. mi of steppe.", "85 sq_mi"],
  ["A 12-hectare site was fenced.", "12 hectares"],
  ["It fires 122-mm and 7.62mm rounds.", "122 mm", "7.62 mm"],
  ["The farm has 30 acres.", "30 acres"],
  ["The hull is 5 feet 6 inches wide.", "5.5 feet"],
  ["A six-mile queue formed.", "6 miles"],
  ["It sank 20 nautical miles off Aden.", "20 nautical_miles"],
  ["Winds of 120 mph hit the coast.", "120 mph"],
  ["It flies at 60 miles per hour.", "60 mph"],
  ["Trains run at 300 km/h.", "300 km_per_h"],
  ["The plant makes 500 MW.", "500 megawatts"],
  ["It used 3.2 TWh last year.", "3.2 terawatt_hours"],
  ["Output fell by 500,000 barrels a day.", "500000 barrels_per_day"],
  ["It pumps 1.2 million bpd.", "1200000 barrels_per_day"],
  ["The cargo was 34,500 metric tons of ore.", "34500 tonnes"],
  ["The bag held 68 ounces and 2 kg.", "68 ounces", "2 kg"],
  ["It reached 40°C in June.", "40 celsius"],
  ["The day was 104 degrees Fahrenheit.", "104 fahrenheit"],
  ["He drilled 10 1/2 miles of pipe.", "10.5 miles"],
  ["A quarter of a mile is closed.", "0.25 miles"],
  ["A mile and a half is closed.", "1.5 miles"],
  ["Rain of 5 to 10 mm is due.", "5..10 mm"],
  ["A 16-bit chip with 64GB was shown.", "16 bits", "64 gigabytes"],
  ["The dam holds 3 million cubic metres.", "3000000 cubic_m"]
];

const times: readonly Case[] = [
  ["A stay of 20 or 29 years is foreseen.", "20..29 years"],
  ["At least six months’ notice is due.", "at_least 6 months"],
  ["It may run for three more decades.", "30 years"],
  ["The five-year plan failed.", "5 years"],
  ["It took half an hour and 20 minutes more.", "0.5 hours", "20 minutes"],
  ["A year and a half of talks ended.", "1.5 years"],
  ["A 27-year-old driver was held.", "age 27 years"],
  ["Smith, 27, was held.", "age 27 years"],
  ["A man aged 45 was held.", "age 45 years"],
  ["The child is three months old.", "age 3 months"],
  ["The minister, 58, resigned.", "age 58 years"],
  ["The race took 9.58 seconds.", "9.58 seconds"]
];

const ranks: readonly Case[] = [
  ["It is No. 39 among Asian armies.", "rank 39"],
  ["It is ranked 107th of 145.", "rank 107"],
  ["The team is in 39th place.", "rank 39"]
];

const none: readonly Case[] = [
  ["The 201st base got T-72, Su-25, Mi-8MT, P-18-2, BMP-2, C-130H and Kh-101."],
  ["The text says so.[12]"],
  ["They met at 10:30, at 5pm and at 11 a.m."],
  ["Arsenal beat Chelsea 3-2 at home."],
  ["Call +996 312 66 12 34 or 555-1234-99."],
  ["Under Article 6 and Chapter 3 it lapses."],
  ["The 4th Brigade left No. 5 base."],
  ["In May Apollo 11 landed and a Boeing 737 crashed there."],
  ["World War Two ended, and Formula One goes on."],
  ["One of them said that no one knew which one it was."],
  ["They help one another on a one-off basis."],
  ["See 192.168.1.2 for more."],
  ["The first half was dull, the third quarter too."],
  ["The 2010 uprising and the 2014-15 season are over."],
  ["The firm sells 5G and 3D gear."],
  ["2. The parties shall meet."],
  ["A a b the an."]
];

describe("sortNumerals(sentence) finds", () => {
  test.each(
    [...money, ...shares, ...counts, ...measures, ...times, ...ranks].map(
      ([text, ...q]) => [text, q] as const
    )
  )("%s", (text, expected) => {
    expect(all(text)).toEqual(expected);
  });
});

describe("sortNumerals(sentence) finds no quantity in", () => {
  test.each(none.map(([text]) => text))("%s", (text) => {
    expect(all(text)).toEqual([]);
  });
});

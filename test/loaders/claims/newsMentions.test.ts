import {describe, expect, test} from "vitest";
import {mentionsIn, type Mention} from "../../../loaders/claims/mentions.js";
import {passageOf} from "../recognize/passage.js";

/** "about 140 m «140 metres»", "2000000..3000000 USD «$2 to $3 million»": hedge, value, unit and words of a quantity. */
const said = ({hedge, value, value_low, value_high, unit, text}: Mention): string =>
  [hedge, value ?? `${value_low ?? ""}..${value_high ?? ""}`, unit, `«${text}»`]
    .filter((part) => part !== null)
    .join(" ");

const quantities = (text: string): string[] =>
  mentionsIn(text, [passageOf(text)])
    .filter((mention) => "value" in mention)
    .map(said);

type Case = readonly [sentence: string, ...quantities: string[]];

/** News of markets, sports, science, crime, weather and votes, with what a reader would note down of each. */
const cases: readonly Case[] = [
  ["The wheat harvest will be 12m tonnes smaller.", "12000000 tonnes «12m tonnes»"],
  [
    "Sales rose more than sixfold to DKr10.5bn.",
    "more_than 6 times «sixfold»",
    "10500000000 DKK «DKr10.5bn»"
  ],
  ["It went on for over 12 years, with 2,100m of rope.", "more_than 12 years «12 years»", "2100 m «2,100m»"],
  [
    "The yield on the benchmark 10-year note rose six basis points to 4.27%.",
    "10 years «10-year»",
    "6 basis_points «six basis points»",
    "4.27 percent «4.27%»"
  ],
  ["Wheat futures jumped 18-1/4 cents at the open.", "18.25 cents «18-1/4 cents»"],
  [
    "The group said net profit more than doubled to C$412m in the three months to June.",
    "412000000 CAD «C$412m»",
    "3 months «three months»"
  ],
  ["Its shares closed 7.5p lower at 133.4p.", "7.5 pence «7.5p»", "133.4 pence «133.4p»"],
  [
    "Analysts had expected earnings of 84 cents a share on revenue of $3.1bn-$3.3bn.",
    "84 cents «84 cents»",
    "3100000000..3300000000 USD «$3.1bn-$3.3bn»"
  ],
  ["The central bank left its main rate at -0.1 percent.", "-0.1 percent «-0.1 percent»"],
  [
    "Inflation eased to 3.2 percent year-on-year, 0.3 percentage points below forecasts.",
    "3.2 percent «3.2 percent»",
    "0.3 percentage_points «0.3 percentage points»"
  ],
  ["The company plans to buy back up to HK$2 billion of stock.", "up_to 2000000000 HKD «HK$2 billion»"],
  [
    "A barrel of Brent fetched $83.47, its lowest in seven weeks.",
    "83.47 USD «$83.47»",
    "7 weeks «seven weeks»"
  ],
  [
    "Opec+ will cut output by 1.16 million barrels per day from May.",
    "1160000 barrels_per_day «1.16 million barrels per day»"
  ],
  ["Swiss exports fell by SFr1.2bn in a month.", "1200000000 CHF «SFr1.2bn»"],
  [
    "Orders fell by more than a fifth and margins narrowed to 4.1% from 6.8%.",
    "more_than 0.2 «a fifth»",
    "4.1 percent «4.1%»",
    "6.8 percent «6.8%»"
  ],
  ["The deal gives the start-up a valuation of Rs 4,500 crore.", "45000000000 INR «Rs 4,500 crore»"],
  [
    "He bought 1,500 sq. ft. of office space for Rs. 2.5 crore.",
    "1500 sq_ft «1,500 sq. ft»",
    "25000000 INR «Rs. 2.5 crore»"
  ],
  ["The stake is worth about Skr14bn.", "about 14000000000 SEK «Skr14bn»"],
  [
    "The bank set aside A$150m for bad loans, three times as much as a year earlier.",
    "150000000 AUD «A$150m»",
    "3 times «three times»"
  ],
  ["Its market value has dropped by half a trillion dollars.", "500000000000 USD «half a trillion dollars»"],
  ["The tax would raise an estimated 3bn zloty a year.", "estimated 3000000000 PLN «3bn zloty»"],
  ["The firm raised $2 to $3 million from angel investors.", "2000000..3000000 USD «$2 to $3 million»"],
  [
    "Amazon said it would hire 250,000 people for the holidays, up from 150,000 a year ago.",
    "250000 persons «250,000 people»",
    "150000 «150,000»"
  ],
  ["The app signed up 100m users in five days.", "100000000 «100m»", "5 days «five days»"],
  ["First-time claims dropped by 13,000 to 201,000.", "13000 «13,000»", "201000 «201,000»"],
  ["The S&P 500 index lost 19.95 points to 4,411.55.", "19.95 points «19.95 points»", "4411.55 «4,411.55»"],
  [
    "He sold 120,000 shares at an average price of $172.40.",
    "120000 shares «120,000 shares»",
    "172.4 USD «$172.40»"
  ],
  ["Management owns roughly a quarter of the company.", "about 0.25 «a quarter»"],
  ["Bitcoin slid as much as 8% to below $26,000.", "up_to 8 percent «8%»", "up_to 26000 USD «$26,000»"],
  [
    "The company will invest at least $500 million but no more than $750 million.",
    "500000000..750000000 USD «at least $500 million but no more than $750 million»"
  ],
  [
    "The 30-year bond yielded 4.5 percent, up 2.5 bps.",
    "30 years «30-year»",
    "4.5 percent «4.5 percent»",
    "2.5 basis_points «2.5 bps»"
  ],
  ["They spent 45k on the car and 1.2 mn on the house.", "45000 «45k»", "1200000 «1.2 mn»"],
  ["It costs 1,299 kr in Denmark and 399 zloty in Poland.", "1299 kroner «1,299 kr»", "399 PLN «399 zloty»"],
  ["Usain Bolt won the 200m in 19.19 seconds.", "200 m «200m»", "19.19 seconds «19.19 seconds»"],
  [
    "The 6-foot-7 forward scored 27 points and grabbed a dozen rebounds.",
    "6.58333333333 feet «6-foot-7»",
    "27 points «27 points»",
    "12 «a dozen»"
  ],
  ["She is 5ft 4in tall and weighs 58kg.", "5.33333333333 feet «5ft 4in»", "58 kg «58kg»"],
  ["Nadal won 6-4, 3-6, 7-5 in two hours and 41 minutes.", "2 hours «two hours»", "41 minutes «41 minutes»"],
  ["The striker, 31, has 14 goals in 22 games this season.", "31 years «31»", "14 «14»", "22 «22»"],
  [
    "The peloton covered 178.5 km at an average of 43.6 km/h.",
    "178.5 km «178.5 km»",
    "43.6 km_per_h «43.6 km/h»"
  ],
  [
    "The 34-year-old signed a two-year, $52 million contract.",
    "34 years «34-year-old»",
    "2 years «two-year»",
    "52000000 USD «$52 million»"
  ],
  ["She jumped 7.02m, four centimetres short of her best.", "7.02 m «7.02m»", "4 cm «four centimetres»"],
  [
    "Labour has a 20-point lead and could win 400-plus seats.",
    "20 points «20-point»",
    "more_than 400 seats «400-plus seats»"
  ],
  [
    "The asteroid, roughly 140 metres wide, passed within 1.7 million kilometers of Earth.",
    "about 140 m «140 metres»",
    "1700000 km «1.7 million kilometers»"
  ],
  ["The galaxy lies 2.5 million light-years away.", "2500000 light_years «2.5 million light-years»"],
  ["The particle has a mass of 125 GeV.", "125 gigaelectronvolts «125 GeV»"],
  [
    "The laser fires pulses of 10 nanoseconds at 5 hertz.",
    "10 nanoseconds «10 nanoseconds»",
    "5 hertz «5 hertz»"
  ],
  ["CO2 levels reached 421 parts per million.", "421 ppm «421 parts per million»"],
  ["The rover travelled 1,050 feet (320 meters) in a day.", "1050 feet «1,050 feet»", "320 m «320 meters»"],
  [
    "Each dose contains 30 micrograms of the vaccine, or 0.3 mL.",
    "30 micrograms «30 micrograms»",
    "0.3 millilitres «0.3 mL»"
  ],
  [
    "The drug cut deaths by a third in a trial of 2,104 patients.",
    "0.333333333333 «a third»",
    "2104 «2,104»"
  ],
  [
    "Participants lost between 5 and 7 kilograms over 68 weeks.",
    "5..7 kg «between 5 and 7 kilograms»",
    "68 weeks «68 weeks»"
  ],
  ["Doses of 5mg to 10mg were given twice a day.", "5..10 milligrams «5mg to 10mg»", "2 times «twice»"],
  ["The comet orbits the Sun every seven decades.", "7 decades «seven decades»"],
  ["One in eight children has asthma.", "0.125 «One in eight»"],
  ["About three out of every four refugees are children.", "about 0.75 «three out of every four»"],
  ["The battery holds 82 kWh and gives 560 km of range.", "82 kilowatt_hours «82 kWh»", "560 km «560 km»"],
  [
    "The engine produces 503 horsepower and 479 pound-feet of torque.",
    "503 horsepower «503 horsepower»",
    "479 pound_feet «479 pound-feet»"
  ],
  ["Fuel economy is rated at 32 miles per gallon.", "32 mpg «32 miles per gallon»"],
  [
    "The 2-litre, four-cylinder engine emits 119 g/km of CO2.",
    "2 litres «2-litre»",
    "4 «four-cylinder»",
    "119 grams_per_km «119 g/km»"
  ],
  [
    "The phone has a 5,000mAh battery, 12GB of RAM and a 120Hz display.",
    "5000 milliamp_hours «5,000mAh»",
    "12 gigabytes «12GB»",
    "120 hertz «120Hz»"
  ],
  ["Video in 1080p plays on Windows 11."],
  [
    "Police seized 1.2 tonnes of cocaine worth up to 90 million euros.",
    "1.2 tonnes «1.2 tonnes»",
    "up_to 90000000 EUR «90 million euros»"
  ],
  ["A man in his 40s was shot three times.", "3 times «three times»"],
  [
    "Nearly 200 people were arrested, two-thirds of them under 18.",
    "nearly 200 persons «200 people»",
    "0.666666666667 «two-thirds»",
    "up_to 18 «18»"
  ],
  [
    "Officers recovered 14 guns and more than 3,000 rounds of ammunition.",
    "14 «14»",
    "more_than 3000 «3,000»"
  ],
  [
    "The suspects, aged 17 and 19, were held on $1 million bail each.",
    "17 years «17»",
    "19 years «19»",
    "1000000 USD «$1 million»"
  ],
  ["He drove at 100mph, twice the 50mph limit.", "100 mph «100mph»", "2 times «twice»", "50 mph «50mph»"],
  ["The death toll rose to 43, with dozens more missing.", "43 «43»", "12.. «dozens»"],
  ["Winds of up to 130 miles per hour tore off roofs.", "up_to 130 mph «130 miles per hour»"],
  [
    "Temperatures will reach 38C in the south and minus 4C in the north.",
    "38 celsius «38C»",
    "-4 celsius «minus 4C»"
  ],
  ["The storm dumped 250mm of rain in 24 hours.", "250 mm «250mm»", "24 hours «24 hours»"],
  ["Gusts hit 75 knots and waves rose to 12 metres.", "75 knots «75 knots»", "12 m «12 metres»"],
  [
    "A magnitude-7.1 quake hit 69 km (43 miles) off the coast.",
    "7.1 «magnitude-7.1»",
    "69 km «69 km»",
    "43 miles «43 miles»"
  ],
  ["Hundreds of thousands of homes were without power.", "100000.. «Hundreds of thousands»"],
  [
    "A few hundred people were evacuated, and a couple of houses collapsed.",
    "100.. persons «A few hundred people»",
    "2 «a couple of»"
  ],
  [
    "The fire has burned 4,800 hectares and is 35% contained.",
    "4800 hectares «4,800 hectares»",
    "35 percent «35%»"
  ],
  ["The lake rose by 6 ft 3 in.", "6.25 feet «6 ft 3 in»"],
  ["CO2 emissions fell by 1.5 gigatons.", "1.5 gigatons «1.5 gigatons»"],
  [
    "Support is at 51%, with a margin of error of plus or minus 3 percentage points.",
    "51 percent «51%»",
    "3 percentage_points «3 percentage points»"
  ],
  [
    "The party took 36.4 per cent of the vote and 151 of the 300 seats.",
    "36.4 percent «36.4 per cent»",
    "151 «151»",
    "300 seats «300 seats»"
  ],
  [
    "He won by 10,457 votes out of some 5 million cast.",
    "10457 votes «10,457 votes»",
    "about 5000000 «5 million»"
  ],
  ["The Senate voted 52-48 to confirm him."],
  ["The mine holds 1.4 million ounces of gold.", "1400000 ounces «1.4 million ounces»"],
  [
    "The 203-carat stone could fetch $20m-$30m.",
    "203 carats «203-carat»",
    "20000000..30000000 USD «$20m-$30m»"
  ],
  ["The 155mm shells cost $3,000 each.", "155 mm «155mm»", "3000 USD «$3,000»"],
  ["Some 70-80 percent of the crop is lost.", "about 70..80 percent «70-80 percent»"],
  ["Flight MH370 vanished with 239 people on board.", "239 persons «239 people»"],
  ["The 9/11 attacks killed almost 3,000 people.", "nearly 3000 persons «3,000 people»"],
  [
    "The FTSE 100 closed 45.6 points, or 0.6%, higher at 7,624.34.",
    "45.6 points «45.6 points»",
    "0.6 percent «0.6%»",
    "7624.34 «7,624.34»"
  ]
];

describe("mentionsIn(sentence) gives value, unit, hedge and words of", () => {
  test.each(cases.map(([text, ...expected]) => [text, expected] as const))("%s", (text, expected) => {
    expect(quantities(text)).toEqual(expected);
  });
});

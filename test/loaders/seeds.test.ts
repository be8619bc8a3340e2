import {createHash} from "node:crypto";
import {expect, test} from "vitest";
import {inputs} from "./root.js";

const SHA256 = {
  "000_aeaffad154d4d5ac.txt": "6db3eac670de631d09417aeb1ebd025bf79c552989b2ad8512cb6ff5853b49e5",
  "001_1875749b769323b4.txt": "ff290f2a7d105b9c03d798964445e99e22e92bf9ee45e34ec80cff55171865f2",
  "002_e4d2f5cf2dec9cc3.txt": "54a196c6cf0c09e182d0cb88a0cff65dded398f7cf7fb8906b6c9c108ba65e70",
  "003_906f79ef549da850.txt": "c8c3977a8b2874ecfa622a2f0def864895e1d6f4102aa32e00f16866bec87bb6",
  "004_4b36178775c4fd94.txt": "c3cde30a38e74d6a1d8b736d7c80945e525ba2d28b4bee73829f15245e122d20"
};

test("the seeds are the files as received, byte for byte", () => {
  const found = Object.fromEntries(
    [...inputs.seeds].map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")])
  );
  expect(found).toEqual(SHA256);
});

import { choiceOption, textOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

/** The characters that a secret is made of behind its prefix, as a class of a regular expression. */
export const ALPHABETS = {
  hex: "[0-9a-f]",
  lower36: "[0-9a-z]",
  base32: "[A-Z2-7]",
  base32upper: "[A-Z0-9]",
  bech32: "[AC-HJ-NP-Z02-9]",
  base62: "[A-Za-z0-9]",
  word: "[A-Za-z0-9_]",
  base64url: "[A-Za-z0-9_-]",
  base64: "[A-Za-z0-9+/=_-]",
  dotted: "[A-Za-z0-9._-]",
  path: "[A-Za-z0-9/_-]",
  pem: "[A-Za-z0-9+/=\\s]",
} as const;

const NAMES = Object.keys(ALPHABETS) as (keyof typeof ALPHABETS)[];

export default defineFacts({
  name: "secret-formats",
  about: "Shapes by which a secret is known",
  fields: {
    kind: required(textOption("", "What it is")),
    prefix: required(textOption("", "How it begins")),
    alphabet: required(choiceOption(NAMES, "base62", "The characters behind the prefix")),
    length: required(textOption("", "How many of them: `36`, or `20-64`")),
    checksum: choiceOption(
      ["none", "crc32"],
      "none",
      "`crc32`: the last six are the CRC-32 of those before, in base 62",
    ),
  },
});

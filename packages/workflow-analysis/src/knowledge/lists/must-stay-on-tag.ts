import { textOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "must-stay-on-tag",
  about: "Builders that have to be called by their version tag",
  fields: { prefix: required(textOption("", "The beginning of `owner/repo/path`")) },
});

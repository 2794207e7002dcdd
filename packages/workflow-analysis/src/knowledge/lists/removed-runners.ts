import { textOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "removed-runners",
  about: "Labels of GitHub's own runners that start nothing any more",
  fields: {
    label: required(textOption("", "The label")),
    since: required(textOption("", "The month in which it went: `2025-04`")),
  },
});

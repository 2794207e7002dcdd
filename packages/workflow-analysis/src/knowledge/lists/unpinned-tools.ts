import { textOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "unpinned-tools",
  about: "Setup actions that fetch the newest version of a tool",
  fields: {
    uses: required(textOption("", "`owner/repo[/path]`")),
    input: required(textOption("", "The input that names the version")),
    latest: required(textOption("", "Its values that mean the newest, separated by `|`; an empty one for none")),
  },
});

import { textOption, textsOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "token-commands",
  about: "What the GitHub CLI does with no more than the job's own token",
  fields: {
    command: required(textOption("", "`gh` and its subcommands")),
    starts: textsOption("Events by which it would start workflows, which it doesn't with the job's own token"),
  },
});

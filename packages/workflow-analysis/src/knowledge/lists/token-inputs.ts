import { switchOption, textOption, textsOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "token-inputs",
  about: "Inputs that take a token of GitHub, of actions for which the job's own token is enough",
  fields: {
    action: required(textOption("", "`owner/repo[/path]`")),
    input: required(textOption("", "The input")),
    other: textsOption("Inputs by which the action needs more than the job's token may do, another repository for one"),
    when: textOption("", "Only where another input has that value: `registry=ghcr.io`"),
    starts: textsOption("Events by which the action would start workflows, which it doesn't with the job's own token"),
    pushes: switchOption("Later steps push with the token"),
  },
});

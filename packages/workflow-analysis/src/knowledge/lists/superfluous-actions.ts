import { choiceOption, textOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "superfluous-actions",
  about: "Actions that do what a runner's own tools do",
  fields: {
    repository: required(textOption("", "`owner/repo`")),
    instead: required(textOption("", "The tools, as Markdown")),
    persona: choiceOption(["regular", "pedantic", "auditor"], "regular", "Who hears of it"),
    confidence: choiceOption(["high", "medium", "low"], "high", "How sure it is that the tools do all of it"),
  },
});

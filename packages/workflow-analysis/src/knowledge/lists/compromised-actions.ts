import { choiceOption, textOption, textsOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "compromised-actions",
  about: "Releases of actions that carried malware",
  fields: {
    repository: required(textOption("", "`owner/repo`")),
    advisory: required(textOption("", "What tells of it")),
    from: required(textOption("", "The first day on which refs led to malware, as an ISO date")),
    to: required(textOption("", "The last such day")),
    moved: required(choiceOption(["tags", "through", "all"], "all", "Which tags were moved")),
    tags: textsOption("The tags that were moved, with `moved: tags`"),
    through: textOption("", "The last version that was moved, with `moved: through`"),
    commits: textsOption("Commits that are known to be malware"),
    fixedIn: textOption("", "The first version that was never touched"),
  },
});

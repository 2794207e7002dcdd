import { recordOption, textOption } from "../../config/index.js";
import { defineFacts } from "../facts.js";

export default defineFacts({
  name: "secret-scanners",
  about: "What looks for secrets that were committed",
  fields: {
    uses: textOption("", "`owner/repo[/path]` of an action, or the repository of a hook"),
    command: textOption("", "A command"),
    when: recordOption(null, "The inputs for which this holds"),
  },
});

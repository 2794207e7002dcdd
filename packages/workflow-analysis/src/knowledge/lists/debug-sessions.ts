import { recordOption, textOption } from "../../config/index.js";
import { defineFacts } from "../facts.js";

export default defineFacts({
  name: "debug-sessions",
  about: "What opens a shell on the runner to somebody outside",
  fields: {
    uses: textOption("", "`owner/repo[/path]`"),
    command: textOption("", "A command"),
    when: recordOption(null, "The inputs for which this holds"),
  },
});

import { recordOption, textOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "cache-actions",
  about: "Actions that restore a cache",
  fields: {
    uses: required(textOption("", "`owner/repo[/path]`")),
    when: recordOption(null, "The inputs with which it restores one"),
    since: textOption("", "The first major version for which this holds"),
    until: textOption("", "The first major version for which it no longer does"),
    manifestKey: textOption("", "The key of the root's `package.json` without which it restores none"),
    off: recordOption(null, "The inputs that switch it off; empty for one that is to be left out"),
  },
});

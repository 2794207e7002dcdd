import { recordOption, switchOption, textOption } from "../../config/index.js";
import { PERMISSION_LEVELS } from "../../model/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "action-permissions",
  about: "What actions and reusable workflows need a job's token for",
  fields: {
    uses: required(
      textOption("", "`owner/repo[/path]`, with `/*` at its end for all below, or `./path` of this repository"),
    ),
    permissions: recordOption(PERMISSION_LEVELS, "The scopes without which it doesn't work"),
    may: recordOption(PERMISSION_LEVELS, "The scopes that it needs for some of what it does"),
    open: switchOption("What it does with the token can't be told"),
    when: recordOption(null, "The inputs for which this holds, with `*` for any text, and empty for none"),
    input: textOption("", "The input that gives it the token; the job's own where it is left out"),
    variable: textOption("", "The variable that gives it the token"),
    git: switchOption("It uses the credential that the checkout left"),
    registry: switchOption("It uses what the job is logged in to the platform's registry with"),
  },
});

import { choiceOption, recordOption, switchOption, textOption } from "../../config/index.js";
import { PERMISSION_LEVELS } from "../../model/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "command-permissions",
  about: "What commands need a job's token for",
  fields: {
    command: required(textOption("", "The command, such as `git push` or `cosign sign|attest !--key`")),
    permissions: recordOption(PERMISSION_LEVELS, "The scopes without which it doesn't work"),
    may: recordOption(PERMISSION_LEVELS, "The scopes that it needs for some of what it does"),
    open: switchOption("What it does with the token can't be told"),
    credential: choiceOption(
      ["token", "git", "registry", "none"],
      "token",
      "By what it makes use of the token: a variable, the checkout's credential, a login to the platform's registry, or not at all",
    ),
  },
});

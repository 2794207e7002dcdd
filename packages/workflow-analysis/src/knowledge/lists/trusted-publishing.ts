import { textOption, textsOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "trusted-publishing",
  about: "Actions and commands that publish with a stored credential, where the registry takes an OIDC identity",
  fields: {
    registry: required(textOption("", "What the registry is called")),
    action: textOption("", "`owner/repo[/path]`"),
    input: textOption("", "Its input that takes the credential, or decides"),
    value: textOption("", "The value by which it decides; any when left out"),
    command: textOption("", "In place of an action: the program and its subcommands"),
    variables: textsOption("Variables from which the command takes a stored credential"),
    unless: textsOption("Options with which the command publishes nothing"),
    index: textsOption("Inputs or options that name another registry"),
  },
});

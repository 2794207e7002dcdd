import { choiceOption, textOption, textsOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "credential-inputs",
  about: "Inputs of actions that take a credential which holds until somebody takes it back",
  fields: {
    action: required(textOption("", "`owner/repo[/path]`")),
    input: required(textOption("", "The input")),
    kind: required(choiceOption(["aws", "gcp", "azure", "vault", "registry"], "aws", "Whose credential it is")),
    unless: textsOption("Inputs beside which the credential is a short-lived one"),
  },
});

import { choiceOption, textOption, textsOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "credential-variables",
  about: "Variables from which tools take a credential which holds until somebody takes it back",
  fields: {
    name: required(textOption("", "The variable")),
    kind: required(choiceOption(["aws", "gcp", "azure", "vault"], "aws", "Whose credential it is")),
    unless: textsOption("Variables beside which the credential is a short-lived one, or that of another service"),
  },
});

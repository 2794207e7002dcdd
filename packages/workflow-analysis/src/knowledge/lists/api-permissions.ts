import { textOption, textsOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "api-permissions",
  about: "The scopes that GitHub's API may ask for",
  fields: {
    namespace: required(textOption("", "The client's namespace, as in `github.rest.issues`")),
    path: required(textOption("", "What follows `/repos/{owner}/{repo}/`")),
    scopes: required(textsOption("The scopes of which it may take one")),
  },
});

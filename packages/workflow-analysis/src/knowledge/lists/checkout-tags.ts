import { switchOption, textOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "checkout-tags",
  about: "Tags of `actions/checkout` with their commits",
  fields: {
    tag: required(textOption("", "The tag")),
    commit: required(textOption("", "The commit that it leads to")),
    guarded: switchOption(
      "It refuses a fork's code in privileged runs unless `allow-unsafe-pr-checkout` says otherwise",
    ),
    moving: switchOption("It is moved to newer releases"),
  },
});

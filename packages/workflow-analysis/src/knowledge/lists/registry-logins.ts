import { textOption, textsOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "registry-logins",
  about: "Commands that log in to a registry of images",
  fields: {
    command: required(textOption("", "The program and its subcommands: `docker login`")),
    options: textsOption("The options that take the password as an argument"),
  },
});

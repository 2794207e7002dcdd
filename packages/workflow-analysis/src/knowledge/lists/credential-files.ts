import { switchOption, textOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "credential-files",
  about: "Files and folders in which tools keep credentials",
  fields: {
    path: required(textOption("", "Its path, as far as it is always the same")),
    below: switchOption("Everything below the folder counts, too"),
  },
});

import { textOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "archived-actions",
  about: "Actions whose repository is archived",
  fields: { repository: required(textOption("", "`owner/repo`")) },
});

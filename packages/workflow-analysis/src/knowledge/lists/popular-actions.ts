import { textOption } from "../../config/index.js";
import { defineFacts, required } from "../facts.js";

export default defineFacts({
  name: "popular-actions",
  about: "Repositories of well-known actions",
  fields: { repository: required(textOption("", "`owner/repo`")) },
});

import { choiceOption, recordOption, switchOption, textOption } from "../../config/index.js";
import { defineFacts } from "../facts.js";

/** `none` is for what doesn't publish, but signs or lists what others do. */
export const PUBLICATIONS = [
  "none",
  "image",
  "chart",
  "package",
  "release-files",
  "release-tag",
  "deployment",
] as const;

export default defineFacts({
  name: "publishers",
  about: "What publishes, and what signs it, tells where it comes from or lists what is in it",
  fields: {
    uses: textOption("", "`owner/repo[/path]` of an action or workflow, with `/*` at its end for all below"),
    command: textOption("", "A command, such as `docker push` or `gpg --sign`"),
    when: recordOption(null, "The inputs for which this holds"),
    unless: recordOption(null, "Inputs any of which makes that it doesn't hold"),
    publishes: choiceOption(PUBLICATIONS, "none", "What it publishes"),
    configured: switchOption("A file of its own says whether it signs"),
    identity: switchOption("This holds only where the job may ask for an identity, and has no token of the registry"),
    signature: switchOption("It signs"),
    provenance: switchOption("It tells where the artifact comes from"),
    sbom: switchOption("It lists what is in the artifact"),
  },
});

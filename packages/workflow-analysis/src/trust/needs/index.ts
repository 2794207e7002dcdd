export { type Excess, excessOf, missingFrom } from "./grants.js";
export { needsOf } from "./job-needs.js";
export { isOpen, leastBeside, leastOf, type Need, Needs, type Scopes, unknownPlaces } from "./need.js";
export { suggestPermissions } from "./suggest.js";

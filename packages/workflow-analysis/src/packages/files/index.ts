export { packageFormatOf } from "./format.js";
export { readPackageFile } from "./read.js";
export { problemWithEdits } from "./same-meaning.js";

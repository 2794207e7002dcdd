export { type DockerfileResult, readDockerfile } from "./read.js";
export { problemWithEdits } from "./same-meaning.js";

import type { BuildStage, Dockerfile, DockerfileInstruction } from "./dockerfile.js";

/** What a Dockerfile's image is made of: the last stage, and the stages of the file that it builds upon. */
export interface FinalStage {
  stage: BuildStage;
  /** The last stage first. */
  lineage: readonly BuildStage[];
  /** Its instructions, in the order in which they come to be: those of what it builds upon first. */
  instructions: readonly DockerfileInstruction[];
  /** What all of it begins from, as it is written. */
  base: string;
}

/** Null for a file without `FROM`. */
export function finalStage({ stages, instructions }: Dockerfile): FinalStage | null {
  const stage = stages.at(-1);
  if (!stage) return null;
  const lineage = [stage];
  for (let at = baseOf(stage, stages); at && !lineage.includes(at); at = baseOf(at, stages)) lineage.push(at);
  const ordered = [...lineage]
    .reverse()
    .flatMap((each) => instructions.filter((instruction) => instruction.stage === each));
  return { stage, lineage, instructions: ordered, base: lineage.at(-1)?.base ?? "" };
}

/** Only stages before it have names that it can build upon. */
function baseOf({ base, index }: BuildStage, stages: readonly BuildStage[]): BuildStage | undefined {
  return stages.slice(0, index).findLast(({ name }) => name === base.toLowerCase());
}

import type { Command, Group, Place } from "./model.js";

/** Of a command that hangs on nothing and stands in nothing. */
export const TOP_PLACE: Place = {
  conditions: [],
  inSubstitution: false,
  inFunction: undefined,
  group: undefined,
  nestedIn: undefined,
};

/** Tells the stages of a pipeline of each other; one alone is none. */
export function linkStages(stages: readonly (Command | Group)[]): void {
  if (stages.length < 2) return;
  stages.forEach((stage, index) => {
    stage.pipeline = { index, stages };
  });
}

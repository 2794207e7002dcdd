import type { NormalJob } from "../model/index.js";
import type { Place } from "../rule.js";
import { type CommandUse, scriptsOfStep, textOf } from "../scripts/index.js";
import { runsForReleases } from "../trust/releases.js";

/** Where a job builds a release of Go code, with no `go mod verify` in it; null for others. */
export function unverifiedGoRelease(job: NormalJob): Place | null {
  if (!runsForReleases(job)) return null;
  const action = job.steps.find(({ uses }) => uses?.is("goreleaser/goreleaser-action"));
  const scripts = job.steps.flatMap(scriptsOfStep).filter(({ text }) => /\bgo\b|\bgoreleaser\b/.test(text));
  const uses = scripts.flatMap(({ commands }) => commands);
  if (uses.some((use) => isGo(use, "mod verify"))) return null;
  const build = uses.find(
    (use) => isGo(use, "build") || (use.program === "goreleaser" && use.args[0]?.literal === "release"),
  );
  return action?.uses?.scalar ?? build?.place ?? null;
}

function isGo({ program, args }: CommandUse, words: string): boolean {
  return program === "go" && `${args.slice(0, 2).map(textOf).join(" ")} `.startsWith(`${words} `);
}

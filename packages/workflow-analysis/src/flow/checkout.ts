import type { Step } from "../model/index.js";
import type { Place } from "../rule.js";
import type { YamlScalar } from "../yaml/index.js";
import type { CommitChoice, FlowSite } from "./path.js";
import { type Scope, valueOfScalar } from "./scope.js";
import { type Taint, type Value, withSite } from "./taint.js";

/** The texts that say what a checkout takes: in inputs of an action, or in words of a command. */
export interface Wanted {
  /** As written, expressions and variables and all; empty where nothing is asked for. */
  ref: string;
  refValue: Value;
  refPlace: Place | null;
  repositoryValue: Value;
}

/** What a checkout step asks for. */
export function wantedBy(step: Step, scope: Scope): Wanted {
  const ref = scalarInput(step, "ref");
  const repository = scalarInput(step, "repository");
  return {
    ref: ref?.value ?? "",
    refValue: ref ? valueOfScalar(ref, scope) : [],
    refPlace: ref ? { file: ref.file, start: ref.start, end: ref.end } : null,
    repositoryValue: repository ? valueOfScalar(repository, scope) : [],
  };
}

export function scalarInput(step: Step, name: string): YamlScalar | undefined {
  const value = step.input(name)?.value;
  return value?.kind === "scalar" && !value.isNull ? value : undefined;
}

/**
 * The outsider's code that a checkout brings; null where it takes a commit of ours.
 *
 * A branch's name alone names a branch of this repository, whoever chose it; with the fork as repository it is the fork's.
 *
 * @param place of the step or command that fetches it
 */
export function codeOf(wanted: Wanted, place: Place, site: FlowSite): Taint | null {
  const named = nameOfCode(wanted);
  if (!named) return null;
  const { taint, commit } = named;
  return {
    ...taint,
    source: { ...taint.source, kind: "code", value: writtenBy(wanted, taint) },
    characters: "text",
    matter: "code",
    names: null,
    sites: withSite(taint.sites, site),
    commit,
    checkout: { place, ref: wanted.refPlace ?? taint.source.place, site },
  };
}

function nameOfCode({ ref, refValue, repositoryValue }: Wanted): { taint: Taint; commit: CommitChoice } | null {
  const by = (name: Taint["names"], value = refValue) => value.find(({ names }) => names === name);
  const found = (taint: Taint | undefined, commit: CommitChoice) => (taint ? { taint, commit } : null);
  const fork = by("repository", repositoryValue);
  return (
    found(by("commit"), "payload-sha") ??
    found(by("resolved"), "resolved") ??
    found(isPullRef(ref) ? (by("number") ?? refValue[0]) : undefined, "mutable") ??
    // Nothing holds an outsider's own words to the names of our branches: `refs/pull/1/head` is one, too.
    found(
      refValue.find(({ characters, names }) => names === null && (characters === "line" || characters === "text")),
      "mutable",
    ) ??
    found(fork && (by("branch") ?? fork), "mutable") ??
    found(by("guarded"), "guard")
  );
}

function isPullRef(ref: string): boolean {
  return /(?:^|[/:\s"'+])pull\//.test(ref);
}

/** `refs/pull/N/merge` says more than the number in it. */
function writtenBy({ ref }: Wanted, taint: Taint): string {
  if (!isPullRef(ref) || taint.names !== "number") return taint.source.value;
  return ref
    .replace(/\$\{\{.*?\}\}|\$\{?\w+\}?/s, "N")
    .replace(/^\+/, "")
    .replace(/:.*$/s, "");
}

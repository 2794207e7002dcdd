import type { NormalJob, Step } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { type Scope, type TokenSource, together, tokenIn } from "./token.js";

/** What the steps of a job leave for each other to authenticate with; found when asked for. */
export class JobState {
  #git: TokenSource | undefined;
  #registry: TokenSource | undefined;

  constructor(
    private readonly job: NormalJob,
    private readonly scope: Scope,
    readonly repository: Repository,
  ) {}

  /** What git pushes with: the credential that a checkout leaves. */
  get git(): TokenSource {
    this.#git ??= this.leftBy(credentialLeftBy);
    return this.#git;
  }

  /** What the job is logged in to the platform's container registry with. */
  get registry(): TokenSource {
    this.#registry ??= this.leftBy(loginOf);
    return this.#registry;
  }

  private leftBy(find: (step: Step, scope: Scope) => TokenSource): TokenSource {
    let source: TokenSource = "none";
    for (const step of this.job.steps) source = together(source, find(step, this.scope));
    return source;
  }
}

function credentialLeftBy(step: Step, scope: Scope): TokenSource {
  if (!step.uses?.is("actions/checkout")) return "none";
  const setting = step.input("persist-credentials")?.value;
  if (setting?.kind === "scalar" && setting.value.trim().toLowerCase() === "false") return "none";
  if (step.input("ssh-key")) return "other";
  const token = step.input("token")?.value;
  return token?.kind === "scalar" ? tokenIn(token, scope) : "own";
}

const PLATFORM_REGISTRY = /ghcr\.io|docker\.pkg\.github\.com/;

function loginOf(step: Step, scope: Scope): TokenSource {
  if (step.run) {
    const { scalar } = step.run;
    return scalar.mayMatch(/login/) && PLATFORM_REGISTRY.test(scalar.value) ? "either" : "none";
  }
  if (!step.uses?.is("docker/login-action") && !step.uses?.is("redhat-actions/podman-login")) return "none";
  const registry = step.input("registry")?.value;
  const password = step.input("password")?.value;
  if (registry?.kind !== "scalar" || password?.kind !== "scalar") return "none";
  if (PLATFORM_REGISTRY.test(registry.value)) return tokenIn(password, scope);
  return registry.mayContain("${{") ? "either" : "none";
}

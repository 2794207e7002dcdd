import type { EvaluateOptions, Expression, Value } from "../../expressions/index.js";
import type { Role } from "../roles.js";
import { strangersRuns } from "../strangers.js";
import type { TrustContext } from "../triggers/outsider-triggers.js";
import type { Act } from "./acts.js";
import { factsOf } from "./facts.js";
import type { GateQuestion } from "./gate.js";
import type { World } from "./world.js";

/** What differs between the answers about one path. */
export type Limits = Pick<World, "only" | "isStrict">;

/** The worlds of one path: what may be so in a run that somebody starts. Each is made once. */
export class Worlds {
  readonly #bases: ReadonlyMap<string, readonly EvaluateOptions[]>;
  readonly #runs = new Map<string, World["runs"][]>();

  /**
   * @param events of the runs that the path goes through
   * @param conditions on the way: the names of ours that they test for are tried
   */
  constructor(
    private readonly question: GateQuestion,
    private readonly context: TrustContext,
    private readonly tested: ReadonlyMap<string, readonly Value[]>,
    events: Iterable<string>,
    conditions: readonly Expression[],
  ) {
    const combined = conditions.reduce(joined, TRUE);
    this.#bases = new Map(Array.from(events, (event) => [event, strangersRuns(combined, event)]));
  }

  /** One for each way in which the names of ours may come out. */
  of(role: Role, act: Act, limits: Limits): World[] {
    const { question, tested } = this;
    const { settings } = this.context;
    return this.runsOf(role, act).map((runs) => ({ ...limits, question, settings, role, act, tested, runs }));
  }

  private runsOf(role: Role, act: Act): World["runs"][] {
    const key = `${role} ${act.activity} ${act.by} ${act.parent}`;
    let runs = this.#runs.get(key);
    if (!runs) {
      runs = this.makeRuns(role, act);
      this.#runs.set(key, runs);
    }
    return runs;
  }

  private makeRuns(role: Role, act: Act): World["runs"][] {
    const facts = Array.from(this.#bases, ([event, bases]) => {
      return { event, bases, ...factsOf(actIn(event, act), role, this.question) };
    });
    // The names are the same for all events, and come in the same order.
    return (facts[0]?.bases ?? []).map(
      (_, index) => new Map(facts.map(({ event, bases, ...more }) => [event, { ...more, base: bases[index] }])),
    );
  }
}

/** What a run that follows another was started by: a run before it, or a workflow that dispatched it. */
function actIn(event: string, act: Act): Act {
  if (event === act.event) return act;
  if (event === "workflow_run") return { event, activity: "completed", by: act.by, parent: act.event };
  return { event, activity: null, by: "bot", parent: null };
}

const TRUE: Expression = { kind: "literal", value: true, start: 0, end: 0 };

function joined(left: Expression, right: Expression): Expression {
  return { kind: "logical", operator: "&&", left, right, start: 0, end: 0 };
}

import type { TextEdit } from "@trustchain/findings";
import { insertEntry, setValue } from "../../fixes/edits.js";
import type { FlowPath } from "../../flow/index.js";
import type { NormalJob, Permissions, Step } from "../../model/index.js";
import type { RuleFix } from "../../rule.js";
import { isRuntimeGuard } from "../../trust/index.js";
import { checkoutStep, guardedRef } from "./exact-commit.js";

const GUARD = "octo-org/trustchain/actions/fork-pr-guard@v1";
const ID = "guard";
/** What the guard asks the API for. */
const NEEDED = ["contents", "pull-requests"] as const;

/** Put the runtime guard before everything else in the job, and take the commit that it allows. */
export function insertGuard(path: FlowPath): RuleFix | null {
  const step = checkoutStep(path);
  if (step?.owner.kind !== "normal") return null;
  const job = step.owner;
  const [first] = job.steps;
  if (!first || job.steps.some((one) => one.id === ID || isRuntimeGuard(one))) return null;
  const inserted = insertBefore(first);
  const ref = guardedRef(path, { id: ID });
  const rights = allowReading(job);
  if (!inserted || !ref || !rights) return null;
  return {
    description: "let the runtime guard go first, and check out its `head-sha`",
    safe: false,
    edits: [...rights, inserted, ...ref],
  };
}

/** A step in block style, in front of one that is. */
function insertBefore({ map }: Step): TextEdit | null {
  const { file } = map;
  const lineStart = file.lineStarts[file.position(map.start).line - 1] as number;
  const lead = file.text.slice(lineStart, map.start);
  if (map.flow || !/^ *- +$/.test(lead)) return null;
  const newline = /\r?\n/.exec(file.text)?.[0] ?? "\n";
  const dash = lead.indexOf("-");
  const indent = " ".repeat(lead.length);
  const lines = [
    `${lead.slice(dash)}id: ${ID}`,
    `${indent}uses: ${GUARD}`,
    `${indent}with:`,
    `${indent}  mode: enforce`,
  ];
  const at = lineStart + dash;
  return { start: at, end: at, text: lines.map((line) => line + newline).join("") + lead.slice(0, dash) };
}

/** A block of permissions that names scopes gives nothing else. Null where it can't be edited. */
function allowReading(job: NormalJob): TextEdit[] | null {
  const { permissions } = job.effectivePermissions;
  if (!permissions) return [];
  const missing = NEEDED.filter((scope) => permissions.level(scope) === "none");
  if (missing.length === 0) return [];
  return permissions.kind === "scopes" ? addScopes(permissions, missing) : null;
}

function addScopes({ entry }: Permissions, scopes: readonly string[]): TextEdit[] | null {
  const { value } = entry;
  if (value.kind !== "map") return null;
  if (value.flow || value.entries.length === 0) {
    const kept = value.entries.map(
      ({ key, value: level }) => `${key.value}: ${level.kind === "scalar" ? level.value : ""}`,
    );
    const edit = setValue(entry, `{${[...kept, ...scopes.map((scope) => `${scope}: read`)].join(", ")}}`);
    return edit && [edit];
  }
  // One insertion: two at the same place would not know which goes first.
  const [edit, ...rest] = scopes.map((scope) => insertEntry(value, scope, "read"));
  if (!edit || rest.some((other) => !other)) return null;
  return [{ ...edit, text: edit.text + rest.map((other) => other?.text ?? "").join("") }];
}

import { beforeAll, describe, expect, it } from "@jest/globals";
import { type EvalResult, known, UNKNOWN } from "../../expressions/index.js";
import { parseScript, prepareShells } from "../../shell/index.js";
import { runScript } from "./script-run.js";

beforeAll(() => prepareShells());

const VALUES: Readonly<Record<string, EvalResult>> = { A: known("a"), EMPTY: known(""), TRUE: known("true") };

function run(text: string) {
  return runScript(parseScript(text, "bash"), {
    variable: (name) => VALUES[name] ?? UNKNOWN,
    expression: () => known(true),
    command: ({ name }) =>
      name?.literal === "answer" ? { text: known('{"role":"read"}'), succeeds: true } : undefined,
  });
}

describe("how a script ends", () => {
  it.each<[string, boolean | undefined]>([
    ["exit 1", true],
    ["exit 0\nexit 1", false],
    ["exit", false],
    ["false", true],
    ["false || true", false],
    ["false || exit 0\nexit 1", false],
    ["true && exit 1", true],
    ["! true", true],
    ['[ "$A" = a ] || exit 1', false],
    ['[ "$A" = b ] || exit 1', true],
    ["[[ $A == b || $A == a ]] || exit 1", false],
    ["[[ $A == b && $A == a ]] || exit 1", true],
    ["[[ ! $A == a ]] && exit 1\ntrue", false],
    ['[[ "$A" =~ ^(a|b)$ ]] || exit 1', false],
    ['[ "$A" = b -o "$A" = a ] || exit 1', false],
    ['[ "$A" = b -a "$A" = a ] || exit 1', true],
    ['test -n "$EMPTY"', true],
    ['[ -z "$EMPTY" ] && exit 1', true],
    ['[ "$OTHER" = a ] || exit 1', undefined],
    ['if [ "$A" = b ]; then exit 1; fi', false],
    ['if [ "$A" = b ]; then :; elif [ "$A" = a ]; then exit 1; else :; fi', true],
    ['if [ "$OTHER" = b ]; then exit 1; else exit 2; fi', true],
    ['if [ "$OTHER" = b ]; then exit 1; fi', undefined],
    ['if [ "$OTHER" = b ]; then exit 0; fi\nexit 1', undefined],
    ['case "$A" in b) exit 1 ;; *) : ;; esac', false],
    ['case "$A" in "a"|b) exit 1 ;; esac', true],
    ['case "$OTHER" in a) : ;; *) exit 1 ;; esac', undefined],
    ['X=$A\n[ "$X" = a ] && exit 1', true],
    ['[ "${{ x }}" = true ] && exit 1', true],
    ["echo \"$A\" | grep -q '^a$' || exit 1", false],
    ['echo "$A" | grep -qv a || exit 1', true],
    ['grep -qx b <<< "$A"', true],
    ['R=$(answer | jq -r .role)\n[ "$R" = read ] && exit 1', true],
    ['answer | jq -e \'.role == "write" or .role == "admin"\'', true],
    ["[ a = b ] # || true", true],
  ])("%s: %p", (text, fails) => expect(run(text)?.fails).toBe(fails));

  it.each(["for x in 1 2; do exit 1; done", "f() { exit 1; }\nf", "while true; do exit 1; done", "x".repeat(20_000)])(
    "%.40s isn't read",
    (text) => expect(run(text)).toBeUndefined(),
  );

  it("knows what is written to the outputs", () => {
    const text = 'if [ "$A" = a ]; then echo "ok=$TRUE" >> "$GITHUB_OUTPUT"; else echo ok=false >> $GITHUB_OUTPUT; fi';
    expect(run(text)?.outputs.get("ok")).toEqual(known("true"));
  });

  it("knows nothing of an output that two ways write", () => {
    const text = 'if [ "$X" = a ]; then echo "ok=true" >> "$GITHUB_OUTPUT"; else echo ok=false >> $GITHUB_OUTPUT; fi';
    expect(run(text)?.outputs.get("ok")).toEqual(UNKNOWN);
  });
});

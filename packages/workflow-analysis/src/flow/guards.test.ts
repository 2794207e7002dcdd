import { describe, expect, it } from "@jest/globals";
import { toldOf } from "./testing.js";

const ENV = "env: {A: '${{ github.event.comment.body }}', B: '${{ github.event.comment.body }}'}";

async function isOpen(script: string): Promise<boolean> {
  const lines = script.replaceAll("\n", "\n  ");
  return (await toldOf("issue_comment", [`shell: bash\n${ENV}\nrun: |\n  ${lines}`])).length > 0;
}

describe("checks of a variable before it is evaluated", () => {
  it.each([
    '[[ "$B" =~ ^[0-9]+$ ]] || exit 1',
    "[[ $B =~ ^[a-z]+(-[0-9]{1,3})?$ ]] || { echo no; exit 1; }",
    'if [[ ! "$B" =~ ^[0-9]+$ ]]; then\n  echo no\n  exit 1\nfi',
    'if ! [[ "$B" =~ ^[0-9]+$ ]]; then exit 1; fi',
    "[[ ! $B =~ ^a$ ]] && exit 1",
    "! [[ $B =~ ^a$ ]] && { echo x; exit 1; }",
    'if [[ "$A" == x || ! $B =~ ^a$ ]]; then exit; fi',
    "[[ $A == x && $B =~ ^a$ ]] || exit 1",
    'if [[ "$B" =~ ^[0-9]+$ ]]; then\n  echo ok\nelse\n  exit 1\nfi',
    'case "$B" in *[!0-9a-z]*) exit 1;; esac',
    'case "$B" in major|minor) ;; *) exit 1;; esac',
    '[ "$B" = prod ] || exit 1',
    'test "$B" = prod || exit 1',
    'if [ "$B" != prod ]; then exit 1; fi',
    '[[ "$B" =~ ^v[0-9]+\\.[0-9]+$ ]] || exit 1',
    '[[ "$B" == "a" || "$B" == "b" ]] || exit 1',
    'printf -v B %q "$B"',
    'B=$(printf %s "$B" | tr -cd a-z)',
    'B=$(printf %q "$B")',
    'B="${B//[^a-z0-9]/}"',
    "B=${#B}",
    'B=$(echo "$B" | wc -l)',
    'B=$(echo "$B" | grep -oE "[0-9]+")',
    '[[ "$B" =~ ^/run\\ ([a-z]+)$ ]] || exit 1\nB=${BASH_REMATCH[1]}',
  ])("hold: %s", async (check) => expect(await isOpen(`${check}\neval "x $B"`)).toBe(false));

  it.each([
    '[[ "$B" =~ ^[0-9]+$ ]] || true',
    '[[ "$B" =~ ^[0-9]+$ ]] || echo no',
    '[[ "$B" =~ ^[0-9]+ ]] || exit 1',
    '[[ "$B" =~ [0-9]+$ ]] || exit 1',
    '[[ "$B" =~ ^.*$ ]] || exit 1',
    '[[ "$B" =~ ^[^\\;]*$ ]] || exit 1',
    '[[ "$B" =~ ^[0-9]+|x$ ]] || exit 1',
    '[[ "$A" =~ ^[0-9]+$ ]] || exit 1',
    "[[ $A == x || $B =~ ^a$ ]] || exit 1",
    'if [[ "$A" == x && ! $B =~ ^a$ ]]; then exit; fi',
    'if [[ "$B" =~ ^[0-9]+$ ]]; then exit 1; fi',
    'if [[ "$B" =~ ^[0-9]+$ ]]; then\n  echo ok\nfi',
    '[[ "$B" =~ ^[0-9]+$ ]] && echo ok',
    'echo "$B" | grep -qE "^[0-9]+$" || exit 1',
    "[ $B = prod ] || exit 1",
    '[ "$B" != prod ] || exit 1',
    '[ "$B" = "$A" ] || exit 1',
    '[ "$B" = a -o 1 = 1 ] || exit 1',
    '[[ "$B" == "a" || "$A" == "b" ]] || exit 1',
    'case "$B" in a) B="$A";; esac',
    'case "$B" in a) echo;& *) echo;; esac',
    'case "$B" in [0-9]*) ;; *) exit 1;; esac',
    'B=$(echo "$B" | tr -d a-z)',
    'B=$(echo "$B" | head -n1)',
    'B=$(echo "$B" | grep -oE "x.*")',
    'B="${B//;/}"',
  ])("don't: %s", async (check) => expect(await isOpen(`${check}\neval "x $B"`)).toBe(true));

  it.each([
    ['if [[ "$B" =~ ^[0-9]+$ ]]; then\n  eval "$B"\nfi', false],
    ['if [[ "$B" =~ ^[0-9]+$ ]]; then\n  echo\nelse\n  eval "$B"\nfi', true],
    ['[[ "$B" =~ ^[0-9]+$ ]] && eval "$B"', false],
    ['if [ "$B" = yes ]; then eval "echo $B"; fi', false],
    ['case "$B" in a|b) eval "echo $B";; *) exit 1;; esac', false],
    ['case "$B" in a|b) eval "echo $B";; *) eval "$B";; esac', true],
    ['case "$B" in a*) eval "echo $B";; esac', true],
    ['C=x\ncase "$C" in x) C="$B";; esac\neval "$C"', true],
    ["python3 - \"$B\" <<'EOF'\nprint(1)\nEOF", false],
    ['node - "$B" </dev/null', false],
  ])("in the body of a test: %s", async (script, open) => expect(await isOpen(script)).toBe(open));
});

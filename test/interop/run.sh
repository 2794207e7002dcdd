#!/usr/bin/env bash
# Other tools of the field on this repository, of whose workflows they must say nothing, and on what we pinned.
# Usage: test/interop/run.sh. Prints one line a tool, `ok`, `FAIL` or `skip`, and closes with `interop: N passed, N failed, N skipped`.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=test/interop/tools.sh
. test/interop/tools.sh
# shellcheck source=test/interop/pinned.sh
. test/interop/pinned.sh

pinned=$(mktemp -d) mirror=$(mktemp -d)
trap 'rm -rf "$pinned" "$mirror"' EXIT

passed=0 failed=0 skipped=0

# check NAME COMMAND…: runs one tool, shows what it said only if it isn't content; `output` keeps it.
check() {
  local name=$1
  shift
  if output=$("$@" 2>&1 </dev/null); then
    echo "ok   $name"
    passed=$((passed + 1))
  else
    echo "FAIL $name"
    printf '%s\n' "$output"
    failed=$((failed + 1))
  fi
}

skip() {
  echo "skip $1: $2"
  skipped=$((skipped + 1))
}

make_mirror "$mirror"
check "pinning every form of a reference" make_pinned "$pinned" "$mirror"

if [ -d ../shared/corpus ]; then
  check "the reviewed labels of fork-pr-guard's findings" node_modules/.bin/node test/interop/corpus-labels/run.ts
  echo "     ${output%%$'\n'*}"
else
  skip "the reviewed labels of fork-pr-guard's findings" "the corpus isn't there (../shared/corpus)"
fi

if zizmor=$(find_zizmor); then
  check "zizmor --persona auditor" "$zizmor" --offline --no-progress --persona auditor .
  check "zizmor: unpinned-uses on what we pinned" \
    silent_on unpinned-uses "$zizmor" --offline --no-progress --persona auditor "$pinned"
  check "our rules beside zizmor's" node_modules/.bin/node test/interop/zizmor-parity/run.ts "$zizmor"
else
  skip zizmor "it can't be installed here"
  skip "our rules beside zizmor's" "it can't be installed here"
  skip "zizmor: unpinned-uses on what we pinned" "it can't be installed here"
fi

if actionlint=$(find_actionlint); then
  # shellcheck and pyflakes, where a machine has them, are no part of this check: it must say the same everywhere.
  check actionlint "$actionlint" -shellcheck= -pyflakes= -ignore 'specifying action "\$/.*" in invalid format' .github/workflows/*.yml
  check "actionlint on what we pinned" "$actionlint" -shellcheck= -pyflakes= "$pinned"/.github/workflows/*.yml
  check "invalid-workflow beside actionlint" node_modules/.bin/node test/interop/actionlint-parity/run.ts "$actionlint"
  check "every fix on the corpus" node_modules/.bin/node test/interop/corpus-fixes/run.ts "$actionlint"
else
  skip actionlint "it can't be installed here"
  skip "actionlint on what we pinned" "it can't be installed here"
  skip "invalid-workflow beside actionlint" "it can't be installed here"
  skip "every fix on the corpus" "actionlint can't be installed here"
fi

echo "interop: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]

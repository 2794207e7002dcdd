# Where the tools are that the interop tests and the bench compare with. Sourced, not run.
# Each function prints the path of a program, or fails where there is none and none can be had.
# What is installed goes to a folder of the user, outside the checkout, and stays there for the next run.

tools_folder="${XDG_CACHE_HOME:-$HOME/.cache}/trustchain-tools"
zizmor_version=1.32.0
actionlint_version=v1.7.12

# zizmor: TRUSTCHAIN_ZIZMOR, or a virtual environment.
find_zizmor() {
  local venv="$tools_folder/zizmor-$zizmor_version"
  if [ -n "${TRUSTCHAIN_ZIZMOR:-}" ]; then
    printf '%s\n' "$TRUSTCHAIN_ZIZMOR"
    return
  fi
  if [ ! -x "$venv/bin/zizmor" ]; then
    python3 -m venv "$venv" >&2 && "$venv/bin/pip" install --quiet --disable-pip-version-check "zizmor==$zizmor_version" >&2 || return 1
  fi
  printf '%s\n' "$venv/bin/zizmor"
}

# actionlint: TRUSTCHAIN_ACTIONLINT, or built from its Go module.
find_actionlint() {
  local folder="$tools_folder/actionlint-$actionlint_version"
  if [ -n "${TRUSTCHAIN_ACTIONLINT:-}" ]; then
    printf '%s\n' "$TRUSTCHAIN_ACTIONLINT"
    return
  fi
  if [ ! -x "$folder/actionlint" ]; then
    command -v go >/dev/null || return 1
    GOBIN="$folder" go install "github.com/rhysd/actionlint/cmd/actionlint@$actionlint_version" >&2 || return 1
  fi
  printf '%s\n' "$folder/actionlint"
}

# What `pin-actions-to-sha --mode fix` makes of a repository that uses actions in every form. Sourced, not run.

# make_mirror FOLDER: bare repositories of made-up actions, as `--git-mirror` wants them.
make_mirror() {
  local name bare commit
  for name in thing mono flows; do
    bare="$1/octo-org/$name.git"
    git init -q --bare -b main "$bare"
    commit=$(GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com \
      git -C "$bare" commit-tree -m c "$(git -C "$bare" hash-object -t tree -w /dev/null)")
    for ref in heads/main heads/release/v1 tags/v1 tags/v1.2.0 tags/sub/v1 tags/sub/v1.3.0; do
      git -C "$bare" update-ref "refs/$ref" "$commit"
    done
  done
}

# make_pinned FOLDER MIRROR: a repository, pinned. Fails where anything is left unpinned.
make_pinned() {
  local workflows="$1/.github/workflows"
  mkdir -p "$workflows" "$1/own"
  cat >"$workflows/forms.yml" <<'YAML'
name: forms
on: push
permissions: {}
jobs:
  forms:
    runs-on: ubuntu-24.04
    steps:
      - uses: octo-org/thing@v1
      - uses: 'octo-org/thing/sub@v1' # v1
      - uses: "octo-org/thing@main"
      - uses: octo-org/thing@release/v1 #v1
      - uses: octo-org/mono/sub@sub/v1 # tag=sub/v1
      - uses: octo-org/thing@v1 # pin@v1 and why
      - uses: octo-org/thing@v1 # ratchet:octo-org/thing@v1
      - uses: octo-org/thing@v1 # renovate: tag=v1
      - uses: octo-org/thing@v1 # @v1
      - uses: octo-org/thing@v1 # a note
        with:
          a: "octo-org/thing@v1"
      - { uses: octo-org/thing@v1, name: flow }
      - uses: >-
          octo-org/thing@v1
      - uses: |-
          octo-org/thing@v1
      - uses: &thing octo-org/thing@v1
      - uses: *thing
      - uses: ./own
  call:
    uses: octo-org/flows/.github/workflows/build.yml@v1
YAML
  sed 's/$/\r/; s/^name: forms/name: windows/' "$workflows/forms.yml" >"$workflows/windows.yml"
  printf 'name: own\ndescription: own\nruns:\n  using: composite\n  steps:\n    - uses: octo-org/thing@v1' >"$1/own/action.yml"
  node dist/trustchain/index.js pin-actions-to-sha "$1" --mode fix --git-mirror "$2" --offline --no-images >&2
}

# silent_on RULE COMMAND…: does a tool that reports by rule say nothing of this one?
silent_on() {
  local rule=$1 output
  shift
  output=$("$@" 2>&1) || true
  printf '%s\n' "$output"
  # Without its closing line it hasn't looked at anything.
  grep -qE 'findings?|No findings' <<<"$output" && ! grep -q "$rule" <<<"$output"
}

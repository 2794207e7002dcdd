import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "cache-poisoning-by-pr",
  category: "trust",
  severity: "high",
  summary: "An outsider's files get into the cache of the default branch",
  risk: "A run of a pull request in the default branch's scope saves a cache that the release restores: what the outsider left in it then runs with the release's rights, long after the pull request is closed.",
  mend: "Leave `cache-mode` at what the event gives, restore only, or build pull requests under `pull_request`, whose caches nobody else reads.",
  sources: [
    "https://adnanthekhan.com/2024/05/06/the-monsters-in-your-build-cache-github-actions-cache-poisoning/",
    "https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching",
  ],
  examples: {
    flagged: [
      {
        text: `on:
  pull_request_target:
permissions: {contents: read}
cache-mode: write
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: pip install -r requirements.txt
      - uses: actions/cache/save@v4
        with:
          path: ~/.cache/pip
          key: pip-\${{ github.run_id }}
`,
        files: {
          ".github/workflows/nightly.yml": `name: nightly
on: {schedule: [{cron: '7 3 * * *'}]}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache/restore@v4
        with: {path: ~/.cache/pip, key: 'pip-x', restore-keys: pip-}
      - run: pip install -r requirements.txt && ./ci/publish.sh
        env:
          UPLOAD: \${{ secrets.UPLOAD_TOKEN }}
`,
        },
        at: [13],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: read}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: pip install -r requirements.txt
      - uses: actions/cache/save@v4
        with:
          path: ~/.cache/pip
          key: pip-\${{ github.run_id }}
`,
        files: {
          ".github/workflows/nightly.yml": `name: nightly
on: {schedule: [{cron: '7 3 * * *'}]}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache/restore@v4
        with: {path: ~/.cache/pip, key: 'pip-x', restore-keys: pip-}
      - run: pip install -r requirements.txt && ./ci/publish.sh
        env:
          UPLOAD: \${{ secrets.UPLOAD_TOKEN }}
`,
        },
        trust: { platform: "ghes" },
        at: [12],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: read}
cache-mode: write
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - uses: actions/cache@v4
        with:
          path: ~/.cache/pip
          key: pip-\${{ github.run_id }}
      - run: pip install -r requirements.txt
`,
        files: {
          ".github/workflows/nightly.yml": `name: nightly
on: {schedule: [{cron: '7 3 * * *'}]}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache/restore@v4
        with: {path: ~/.cache/pip, key: 'pip-x', restore-keys: pip-}
      - run: pip install -r requirements.txt && ./ci/publish.sh
        env:
          UPLOAD: \${{ secrets.UPLOAD_TOKEN }}
`,
        },
        at: [12],
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: read}
jobs:
  build:
    runs-on: ubuntu-latest
    cache-mode: write-only
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: pip install -r requirements.txt
      - uses: actions/cache/save@v4
        with:
          path: ~/.cache/pip
          key: pip-\${{ github.run_id }}
`,
        files: {
          ".github/workflows/nightly.yml": `name: nightly
on: {schedule: [{cron: '7 3 * * *'}]}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache/restore@v4
        with: {path: ~/.cache/pip, key: 'pip-x', restore-keys: pip-}
      - run: pip install -r requirements.txt && ./ci/publish.sh
        env:
          UPLOAD: \${{ secrets.UPLOAD_TOKEN }}
`,
        },
        at: [13],
      },
    ],
    silent: [
      {
        text: `on:
  pull_request_target:
permissions: {contents: read}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: pip install -r requirements.txt
      - uses: actions/cache/save@v4
        with:
          path: ~/.cache/pip
          key: pip-\${{ github.run_id }}
`,
        files: {
          ".github/workflows/nightly.yml": `name: nightly
on: {schedule: [{cron: '7 3 * * *'}]}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache/restore@v4
        with: {path: ~/.cache/pip, key: 'pip-x', restore-keys: pip-}
      - run: pip install -r requirements.txt && ./ci/publish.sh
        env:
          UPLOAD: \${{ secrets.UPLOAD_TOKEN }}
`,
        },
        because: "the event gives a cache that can only be read",
      },
      {
        text: `on: pull_request
permissions: {contents: read}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: pip install -r requirements.txt
      - uses: actions/cache/save@v4
        with:
          path: ~/.cache/pip
          key: pip-\${{ github.run_id }}
`,
        files: {
          ".github/workflows/nightly.yml": `name: nightly
on: {schedule: [{cron: '7 3 * * *'}]}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache/restore@v4
        with: {path: ~/.cache/pip, key: 'pip-x', restore-keys: pip-}
      - run: pip install -r requirements.txt && ./ci/publish.sh
        env:
          UPLOAD: \${{ secrets.UPLOAD_TOKEN }}
`,
        },
        because: "a pull request has a scope of its own",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: read}
cache-mode: write
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: pip install -r requirements.txt
      - uses: actions/cache/save@v4
        with:
          path: ~/.cache/pip
          key: pip-\${{ github.run_id }}
`,
        files: {
          ".github/workflows/nightly.yml": `name: nightly
on: {schedule: [{cron: '7 3 * * *'}]}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache/restore@v4
        with: {path: ~/.cache/pip, key: 'pip-x', restore-keys: pip-}
      - run: pip install -r requirements.txt && ./ci/publish.sh
        env:
          UPLOAD: \${{ secrets.UPLOAD_TOKEN }}
`,
        },
        because: "nothing of an outsider's is saved",
      },
      {
        text: `on:
  pull_request_target:
permissions: {contents: read}
cache-mode: write
jobs:
  build:
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4.2.2
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: pip install -r requirements.txt
      - uses: actions/cache/save@v4
        with:
          path: ~/.cache/pip
          key: pip-\${{ github.run_id }}
`,
        files: {
          ".github/workflows/nightly.yml": `name: nightly
on: {schedule: [{cron: '7 3 * * *'}]}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache/restore@v4
        with: {path: ~/.cache/pip, key: 'pip-x', restore-keys: pip-}
      - run: pip install -r requirements.txt && ./ci/publish.sh
        env:
          UPLOAD: \${{ secrets.UPLOAD_TOKEN }}
`,
        },
        because: "forks don't get there",
      },
    ],
  },

  repository: reportAttacks("cache-poisoning-by-pr"),
});

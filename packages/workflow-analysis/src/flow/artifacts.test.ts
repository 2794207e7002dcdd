import { describe, expect, it } from "@jest/globals";
import { toldOf } from "./testing.js";

type Row = [name: string, event: string, steps: string[], paths: string[], files?: Record<string, string>];

const ROWS: Row[] = [
  [
    "artifact text",
    "workflow_run",
    [
      "uses: actions/download-artifact@v4\nwith: {name: x, path: d, run-id: '${{ github.event.workflow_run.id }}'}",
      'id: x\nrun: |\n  echo "n=$(cat d/n.txt)" >> $GITHUB_OUTPUT',
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    ["script ${{ steps.x.outputs.n }} < x > workflow-run workflow_run > file d/n.txt > step-output n"],
  ],
  [
    "artifact validated",
    "workflow_run",
    [
      "uses: actions/download-artifact@v4\nwith: {name: x, path: d, run-id: '${{ github.event.workflow_run.id }}'}",
      'id: x\nrun: |\n  N=$(cat d/n.txt)\n  [[ "$N" =~ ^[0-9]+$ ]] || exit 1\n  echo "n=$N" >> $GITHUB_OUTPUT',
      "run: echo ${{ steps.x.outputs.n }}",
    ],
    [],
  ],
  [
    "js read",
    "workflow_run",
    [
      "uses: dawidd6/action-download-artifact@v6\nwith: {run_id: '${{ github.event.workflow_run.id }}', path: d}",
      "uses: actions/github-script@v7\nwith:\n  script: |\n    const fs = require('fs');\n    const n = fs.readFileSync('d/n.txt', 'utf8');\n    core.exportVariable('N', n);",
      "run: echo ${{ env.N }}",
    ],
    ["script ${{ env.N }} < artifact of the run > workflow-run workflow_run > file d/n.txt > env N"],
  ],
  [
    "unzip",
    "workflow_run",
    [
      "uses: actions/github-script@v7\nwith:\n  script: |\n    const d = await github.rest.actions.downloadArtifact({artifact_id: 1});\n    require('fs').writeFileSync('pr.zip', Buffer.from(d.data));",
      "run: unzip pr.zip",
      "run: bash build.sh",
    ],
    ["execution bash build.sh < artifact of the run > workflow-run workflow_run > file pr.zip"],
  ],
  [
    "source",
    "workflow_run",
    [
      "env: {GH_TOKEN: x}\nrun: |\n  gh run download ${{ github.event.workflow_run.id }} -n x",
      "run: cat env.txt >> $GITHUB_ENV",
      "run: source x/env",
    ],
    [
      "environment-file GITHUB_ENV < artifact of the run > workflow-run workflow_run > file env.txt",
      "execution source x/env < artifact of the run > workflow-run workflow_run",
    ],
  ],
  [
    "api zip",
    "workflow_run",
    [
      "env: {GH_TOKEN: x}\nrun: |\n  gh api repos/o/r/actions/artifacts/$ID/zip > a.zip\n  unzip a.zip -d out\n  ./out/run.sh",
    ],
    ["execution ./out/run.sh < artifact of the run > workflow-run workflow_run > file a.zip"],
  ],
  [
    "curl zip",
    "workflow_run",
    ['run: |\n  curl -L -o a.zip "$URL/actions/artifacts/1/zip"\n  unzip -o a.zip\n  node index.js'],
    ["execution node index.js < artifact of the run > workflow-run workflow_run > file a.zip"],
  ],
  [
    "a ref from an artifact",
    "workflow_run",
    [
      "uses: actions/download-artifact@v4\nwith: {name: pr, run-id: '${{ github.event.workflow_run.id }}'}",
      'id: p\nrun: |\n  echo "n=$(cat n.txt)" >> $GITHUB_OUTPUT',
      "uses: actions/checkout@v3.6.0\nwith: {ref: 'refs/pull/${{ steps.p.outputs.n }}/merge'}",
      "run: make",
    ],
    ["execution make < pr > workflow-run workflow_run > file n.txt > step-output n"],
  ],
];

describe("artifacts of the run that started this one", () => {
  it.each(ROWS)("%s", async (...[, event, steps, paths, files]: Row) =>
    expect(await toldOf(event, steps, files)).toEqual(paths),
  );
});

import { createHttp, type Host, type Request } from "@trustchain/action-kit";
import { mirrorRefs, type RefSource, RULES, smartHttpRefs, staticCheck, Upstream } from "@trustchain/workflow-analysis";
import { action } from "./action.js";

/** What can't be read may hold references, and comments that silence have to be judged as everywhere. */
const CATEGORIES = new Set(["pinning", "meta"]);

export default action.main(async ({ inputs, host, request }) => {
  const isFix = inputs.mode === "fix" || request.fix !== "off";
  const outcome = await staticCheck(
    { inputs, host, request: isFix ? fixing(request) : request },
    {
      command: action.name,
      rules: RULES.filter((rule) => CATEGORIES.has(rule.category)),
      ...((isFix || inputs["git-mirror"] !== undefined) && { upstream: new Upstream(sourceOf(inputs, host)) }),
    },
  );
  const pinned = outcome.mended.filter(({ rule }) => rule === "unpinned-uses").length;
  return { ...outcome, outputs: { changed: outcome.changedFiles, pinned } };
});

/** A fix is what the mode asks for; a diff only shows it. */
function fixing(request: Request): Request {
  return request.diff || request.fix !== "off" ? request : { ...request, fix: "safe" };
}

interface SourceInputs {
  "git-mirror": string | undefined;
  "server-url": string | undefined;
  "github-token": string | undefined;
  offline: boolean;
}

/** The mirror, else the network; null where neither may be asked. */
function sourceOf(inputs: SourceInputs, { env, cwd }: Host): RefSource | null {
  const mirror = inputs["git-mirror"];
  if (mirror !== undefined) return mirrorRefs(mirror, cwd);
  if (inputs.offline) return null;
  const serverUrl = (inputs["server-url"] ?? env.GITHUB_SERVER_URL ?? "https://github.com").replace(/\/+$/, "");
  const token = inputs["github-token"] ?? env.GITHUB_TOKEN;
  return smartHttpRefs({ http: createHttp({ offline: false, env }), serverUrl, token });
}

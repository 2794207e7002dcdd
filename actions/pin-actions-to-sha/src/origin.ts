import type { Host } from "@trustchain/action-kit";
import { combinedOrigin, mirrorOrigin, type Origin, platformOrigin } from "@trustchain/workflow-analysis";
import type { PinInputs } from "./inputs.js";

/** Where refs, history, files and advisories come from; null where nothing may be asked. */
export function originOf(inputs: PinInputs, { env, cwd }: Host): Origin | null {
  const named = inputs["git-mirror"];
  const mirror = named === undefined ? null : mirrorOrigin(named, cwd);
  const platform = inputs.offline
    ? null
    : platformOrigin({
        env,
        token: inputs["github-token"],
        serverUrl: inputs["server-url"],
        apiUrl: inputs["api-url"],
        hasFallback: inputs["github-com-fallback"],
      });
  return mirror && platform ? combinedOrigin(mirror, platform) : (mirror ?? platform);
}

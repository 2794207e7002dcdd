import { type Host, placeOfInput, requireServerUrl } from "@trustchain/action-kit";
import { combinedOrigin, mirrorOrigin, type Origin, platformOrigin } from "@trustchain/workflow-analysis";
import type { PinInputs } from "./inputs.js";

/** Where refs, history, files and advisories come from; null where nothing may be asked. */
export function originOf(inputs: PinInputs, host: Host): Origin | null {
  const named = inputs["git-mirror"];
  const [serverUrl, apiUrl] = [addressOf("server-url", inputs, host), addressOf("api-url", inputs, host)];
  const mirror = named === undefined ? null : mirrorOrigin(named, host.cwd);
  const platform = inputs.offline
    ? null
    : platformOrigin({
        env: host.env,
        token: inputs["github-token"],
        serverUrl,
        apiUrl,
        hasFallback: inputs["github-com-fallback"],
      });
  return mirror && platform ? combinedOrigin(mirror, platform) : (mirror ?? platform);
}

function addressOf(name: "server-url" | "api-url", inputs: PinInputs, host: Host): string | undefined {
  const given = inputs[name];
  return given ? requireServerUrl(given, placeOfInput(name, host.place)) : undefined;
}

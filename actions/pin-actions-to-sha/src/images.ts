import { createHttp, type Host } from "@trustchain/action-kit";
import { registryDigests } from "@trustchain/oci";
import type { UpstreamOptions } from "@trustchain/workflow-analysis";
import type { PinInputs } from "./inputs.js";

/** Asks registries for digests, where images are to be pinned and the network may be asked. */
export function digestsOf({ images, offline }: PinInputs, { env }: Host): UpstreamOptions["digestOf"] {
  if (!images || offline) return undefined;
  return registryDigests({ http: createHttp({ offline: false, env }), env }).digestOf;
}

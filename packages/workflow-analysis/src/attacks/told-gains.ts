import type { Gains } from "../trust/index.js";

/** What code in a job can take, as reports tell it. A type, so that it counts as JSON. */
export type GainsTold = {
  /** `*` for any, where no names are known. */
  secrets: string[];
  permissions: Record<string, string>;
  idToken: boolean;
  cache: string;
  runner: string;
};

/** @see section 1 of the specification, `gains` */
export function toldGains({ secrets, mayHoldAnySecret, permissions, idToken, cache, runner }: Gains): GainsTold {
  return {
    secrets: [...secrets, ...(mayHoldAnySecret ? ["*"] : [])],
    permissions: { ...permissions },
    idToken,
    cache,
    runner,
  };
}

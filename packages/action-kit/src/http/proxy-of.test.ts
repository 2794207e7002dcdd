import { describe, expect, it } from "@jest/globals";
import { proxyOf } from "./proxy-of.js";

const PROXY = "http://proxy.example:3128";

describe("the proxy of an address", () => {
  it.each<[string, string, Record<string, string>, string | undefined]>([
    ["is the environment's", "https://a.example", { HTTPS_PROXY: PROXY }, PROXY],
    ["may be written in lower case", "https://a.example", { https_proxy: PROXY }, PROXY],
    ["is none without one", "https://a.example", {}, undefined],
    ["is none when it is empty", "https://a.example", { HTTPS_PROXY: "" }, undefined],
    ["is none for this machine", "http://127.0.0.1:8", { HTTPS_PROXY: PROXY }, undefined],
    [
      "is none for a host excepted",
      "https://a.example",
      { HTTPS_PROXY: PROXY, NO_PROXY: "b.example, a.example" },
      undefined,
    ],
    [
      "is none below a domain excepted",
      "https://x.a.example",
      { HTTPS_PROXY: PROXY, NO_PROXY: "a.example" },
      undefined,
    ],
    [
      "is none below a domain with a dot",
      "https://x.a.example",
      { HTTPS_PROXY: PROXY, NO_PROXY: ".a.example" },
      undefined,
    ],
    [
      "is none below a domain with a star",
      "https://x.a.example",
      { HTTPS_PROXY: PROXY, NO_PROXY: "*.A.example" },
      undefined,
    ],
    ["is none when all is excepted", "https://a.example", { HTTPS_PROXY: PROXY, NO_PROXY: "*" }, undefined],
    ["is none for a port excepted", "https://a.example", { HTTPS_PROXY: PROXY, NO_PROXY: "a.example:443" }, undefined],
    ["stays for another port", "https://a.example", { HTTPS_PROXY: PROXY, NO_PROXY: "a.example:8443" }, PROXY],
    [
      "stays for a name that only ends alike",
      "https://ba.example",
      { HTTPS_PROXY: PROXY, NO_PROXY: "a.example" },
      PROXY,
    ],
  ])("%s", (_, url, env, expected) => expect(proxyOf(new URL(url), env)).toBe(expected));
});

import { crc32 } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import type { FactOf } from "../../knowledge/facts.js";
import checkoutTags from "../../knowledge/lists/checkout-tags.js";
import credentialFiles from "../../knowledge/lists/credential-files.js";
import credentialInputs from "../../knowledge/lists/credential-inputs.js";
import credentialVariables from "../../knowledge/lists/credential-variables.js";
import registryLogins from "../../knowledge/lists/registry-logins.js";
import secretFormats, { ALPHABETS } from "../../knowledge/lists/secret-formats.js";
import tokenCommands from "../../knowledge/lists/token-commands.js";
import tokenInputs from "../../knowledge/lists/token-inputs.js";
import trustedPublishing from "../../knowledge/lists/trusted-publishing.js";
import { judgeTexts } from "../../testing.js";

/** Every entry of a list makes its rule speak. */

const SHA = "1234567890abcdef1234567890abcdef12345678";
const workflow = (step: object) =>
  JSON.stringify({
    on: "workflow_dispatch",
    permissions: {},
    jobs: { a: { "runs-on": "ubuntu-24.04", steps: [step] } },
  });
const using = (action: string, inputs: object) => workflow({ uses: `${action}@${SHA}`, with: inputs });

async function speaks(rule: string, text: string) {
  const { findings } = await judgeTexts(text, { persona: "auditor" });
  return findings.filter((finding) => finding.rule === rule);
}

const byName = <E>(entries: readonly E[], nameOf: (entry: E) => string) =>
  entries.map((entry) => [nameOf(entry), entry] as const);

describe("an entry makes its rule speak", () => {
  it.each(byName(secretFormats.builtIn(), ({ kind, prefix }) => `${kind} ${prefix}`))("%s", async (_, format) => {
    const text = workflow({ run: "./x", env: { A: secretOf(format) } });
    const found = await speaks("hardcoded-secret", text);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(format.kind)]);
  });

  it.each(byName(credentialInputs.builtIn(), ({ action, input }) => `${action} ${input}`))(
    "%s",
    async (_, { action, input, kind }) => {
      const rule = kind === "registry" ? "long-lived-registry-credential" : "long-lived-cloud-credential";
      expect(await speaks(rule, using(action, { [input]: "${{ secrets.X }}" }))).toHaveLength(1);
    },
  );

  it.each(byName(credentialVariables.builtIn(), ({ name }) => name))("%s", async (_, { name }) => {
    const text = workflow({ run: "./x", env: { [name]: "${{ secrets.X }}" } });
    expect(await speaks("long-lived-cloud-credential", text)).toHaveLength(1);
  });

  const options = registryLogins
    .builtIn()
    .flatMap(({ command, options }) => options.map((option) => `${command} ${option}`));
  it.each(options)("%s", async (command) => {
    const text = workflow({ run: `${command} "$X" registry.example.com`, env: { X: "${{ secrets.X }}" } });
    expect((await speaks("long-lived-registry-credential", text)).map(({ severity }) => severity)).toEqual(["medium"]);
  });

  it.each(byName(credentialFiles.builtIn(), ({ path }) => path))("%s", async (_, { path, below }) => {
    const store = (stored: string) => using("actions/cache", { path: stored, key: "x" });
    expect(await speaks("credential-file-in-artifact", store(path))).toHaveLength(1);
    if (path !== "~") expect(await speaks("credential-file-in-artifact", store(`~/${path}`))).toHaveLength(1);
    if (below) expect(await speaks("credential-file-in-artifact", store(`~/${path}/x`))).toHaveLength(1);
  });

  it.each(byName(tokenInputs.builtIn(), ({ action, input, when }) => `${action} ${input} ${when}`))(
    "%s",
    async (_, { action, input, when, other, starts }) => {
      const condition = when === "" ? {} : Object.fromEntries([when.split("=")]);
      const given = { ...condition, [input]: "${{ secrets.GH_PAT }}" };
      expect(await speaks("pat-instead-of-token", using(action, given))).toHaveLength(1);
      for (const name of other)
        expect(await speaks("pat-instead-of-token", using(action, { ...given, [name]: "x" }))).toEqual([]);
      for (const event of starts)
        expect(await speaks("pat-instead-of-token", using(action, given).replace("workflow_dispatch", event))).toEqual(
          [],
        );
    },
  );

  it.each(byName(tokenCommands.builtIn(), ({ command }) => command))("%s", async (_, { command, starts }) => {
    const text = workflow({ run: `${command} x`, env: { GH_TOKEN: "${{ secrets.GH_PAT }}" } });
    expect(await speaks("pat-instead-of-token", text)).toHaveLength(1);
    for (const event of starts)
      expect(await speaks("pat-instead-of-token", text.replace("workflow_dispatch", event))).toEqual([]);
  });

  it.each(byName(trustedPublishing.builtIn(), ({ action, command, input }) => `${action}${command} ${input}`))(
    "%s",
    async (_, { action, command, input, value, index, unless }) => {
      const text = (more: string) =>
        command === ""
          ? using(action, {
              [input]: value || "${{ secrets.X }}",
              ...(more && { [more]: "https://registry.example.com" }),
            })
          : workflow({ run: `${command} ${more} https://registry.example.com` });
      expect(await speaks("use-trusted-publishing", text(""))).toHaveLength(1);
      for (const name of [...index, ...unless]) expect(await speaks("use-trusted-publishing", text(name))).toEqual([]);
    },
  );

  it.each(byName(checkoutTags.builtIn(), ({ tag }) => tag))("checkout %s", async (_, { commit, tag }) => {
    const text = workflow({ uses: `actions/checkout@${commit}` });
    const isNew = Number(/\d+/.exec(tag)?.[0]) >= 6;
    expect((await speaks("artipacked", text)).map(({ severity }) => severity)).toEqual([isNew ? "low" : "medium"]);
  });
});

/** A secret of a format, with its checksum: not random, so that a failure can be told again. */
function secretOf({ prefix, alphabet, length, checksum }: FactOf<typeof secretFormats>): string {
  const accepted = new RegExp(ALPHABETS[alphabet]);
  const letters = [..."q8Zk3MvT0xR7nWc5LjH2yBdF9sGpX4uQbE6rAaKtCfJhN"].filter((letter) => accepted.test(letter));
  const count = Number(length.split("-")[0]);
  const body = Array.from(
    { length: count },
    (_, at) => letters[(at * 11 + Math.floor(at / letters.length)) % letters.length],
  ).join("");
  if (checksum === "none") return prefix + body;
  const kept = body.slice(0, -6);
  return prefix + kept + base62(crc32(kept));
}

function base62(number: number): string {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = digits[rest % 62] + text;
  return text.padStart(6, "0");
}

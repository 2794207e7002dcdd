import { beforeAll, describe, expect, it } from "@jest/globals";
import { scriptsOfStep } from "../scripts/index.js";
import { prepareShells } from "../shell/index.js";
import { stepOf } from "../testing.js";
import { downloadOf, isLoopback, isNearby, remoteScripts, tracedDownloads, urlParts } from "./index.js";

async function siteOf(script: string, shell = "bash") {
  const { step } = await stepOf(
    `shell: ${shell}\n        run: |\n          ${script.replaceAll("\n", "\n          ")}`,
  );
  const [site] = scriptsOfStep(step);
  if (!site) throw new Error("no script");
  return site;
}

beforeAll(() => prepareShells());

describe("what a command downloads, and to which file", () => {
  it.each([
    ["curl -fsSL https://h.example.com/a", "https://h.example.com/a", null],
    ["curl -fsSLo a https://h.example.com/x", "https://h.example.com/x", "a"],
    ["curl https://h.example.com/x --output a", "https://h.example.com/x", "a"],
    ["curl -LO https://h.example.com/x.sh?y=1", "https://h.example.com/x.sh?y=1", "x.sh"],
    ["curl -H 'A: b' -d @c https://h.example.com/x > a", "https://h.example.com/x", "a"],
    ["curl -s https://h.example.com/x 2> a", "https://h.example.com/x", null],
    ["wget -qO- https://h.example.com/x", "https://h.example.com/x", null],
    ["wget -q https://h.example.com/x", "https://h.example.com/x", "x"],
    ["wget -O a https://h.example.com/x", "https://h.example.com/x", "a"],
    ['curl "$URL"', "$URL", null],
  ])("%s", async (script, url, file) => {
    const [use] = (await siteOf(script)).commands;
    expect(use && downloadOf(use)).toEqual({ urls: [url], file });
  });

  it("knows PowerShell's", async () => {
    const [use] = (await siteOf("iwr -UseBasicParsing -Uri https://h.example.com/x -OutFile a", "pwsh")).commands;
    expect(use && downloadOf(use)).toEqual({ urls: ["https://h.example.com/x"], file: "a" });
  });
});

describe("what becomes of a download", () => {
  it.each([
    ["curl u -o a && chmod +x a && ./a", "run"],
    ["curl u -o a && chmod +x a && sha256sum -c a.sha256 && ./a", null],
    ["curl u -o a\nsha256sum b\n./a", "run"],
    ['curl u -o a\necho "x  a" | sha256sum -c\n./a', null],
    ['curl u -o a\necho "x  b" | sha256sum -c\n./a', "run"],
    ["curl u -o /tmp/a.deb; sudo dpkg -i /tmp/a.deb", "installed"],
    ["curl u | tee a.sh; bash a.sh", "run"],
    ["curl u -o a.tgz; tar xf a.tgz; mv a /usr/local/bin", "installed"],
    ["curl u -o a.tgz; tar xf a.tgz", null],
    ["curl u -o a.json; ./run a.json", null],
    ["curl u -o /dev/null", null],
    ["curl u | sh", "piped"],
    ["curl u | gunzip | sudo bash -s -- x", "piped"],
    ["curl u | bash x.sh", null],
    ["curl u | perl -ne print", null],
    ["curl u | ruby -rjson -e 'x'", null],
  ])("%j", async (script, kind) => {
    expect(tracedDownloads(await siteOf(script))[0]?.fate.kind ?? null).toBe(kind);
  });
});

describe("remote scripts", () => {
  it.each([
    ['sh -c "$(curl u)"', 1],
    ['sh -c "echo $(curl u)"', 0],
    ["bash <(curl u)", 1],
    ["diff <(curl u) a", 0],
    ['bash <<< "$(curl u)"', 1],
    ["eval `curl u`", 1],
    ['X="$(curl u)"', 0],
    ['X="$(curl u)"; bash -c "$X"', 1],
    ['X="$(curl u)"; echo "$X" | sh', 1],
    ['X="$(curl u)"; echo "$X"; bash -c "$Y"', 0],
    ["{ curl u || wget -O- u; } | sh", 1],
    ["bash -c 'curl u | sh'", 1],
  ])("%j", async (script, count) => expect(remoteScripts(await siteOf(script))).toHaveLength(count));
});

describe("remote scripts of PowerShell", () => {
  it.each([
    ["iwr u | iex", 1],
    ["$s = irm u; iex $s", 1],
    ["$t = (iwr u).Content; Invoke-Expression $t", 1],
    ["$s = irm u; Write-Output $s", 0],
    ["iex ((New-Object Net.WebClient).DownloadString('https://h.example.com'))", 1],
  ])("%j", async (script, count) => expect(remoteScripts(await siteOf(script, "pwsh"))).toHaveLength(count));
});

describe("URLs", () => {
  it("have parts", () => {
    expect(urlParts("git+HTTP://user:pw@h.example.com:80/x")).toEqual({
      scheme: "http",
      userinfo: "user:pw",
      host: "h.example.com",
    });
    expect(urlParts("http://[::1]:8080/x")).toEqual({ scheme: "http", userinfo: undefined, host: "[::1]" });
    expect(urlParts("git@h.example.com:x")).toBeNull();
  });

  it.each([
    ["http://localhost:8080", true, true],
    ["http://127.0.0.1", true, true],
    ["http://[::1]/", true, true],
    ["http://service:8080", false, true],
    ["http://10.0.0.1", false, true],
    ["http://h.example.com", false, false],
    ["http://localhost.example.com", false, false],
    ["http://$HOST/x", false, false],
  ])("%s", (url, loopback, nearby) => expect([isLoopback(url), isNearby(url)]).toEqual([loopback, nearby]));
});

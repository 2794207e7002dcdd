import { describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import { packageFormatOf, readPackageFile } from "./index.js";

async function read(path: string, text: string) {
  const format = packageFormatOf(path);
  if (!format) throw new Error(`${path} has no format`);
  return readPackageFile(new SourceFile(path, text), format);
}

/** `line:path=value`, and `line:role url` of sources. */
async function told(path: string, text: string) {
  const { file, settings, sources } = await read(path, text);
  return {
    settings: settings.map(
      (setting) => `${file.position(setting.place.start).line}:${setting.path.join(" ")}=${setting.value}`,
    ),
    sources: sources.map(({ place, role, url }) => `${file.position(place.start).line}:${role} ${url}`),
  };
}

describe("formats", () => {
  it.each([
    [".npmrc", "npmrc"],
    ["web/NuGet.Config", "nuget-config"],
    ["requirements-dev.txt", "requirements"],
    [".cargo/config", "cargo-config"],
    ["app/.cargo/config.toml", "cargo-config"],
    ["config.toml", undefined],
    ["gradle/verification-metadata.xml", "gradle-verification"],
    ["PyProject.toml", "pyproject"],
  ])("%s is %s", (path, format) => expect(packageFormatOf(path)).toBe(format));
});

describe("what files say", () => {
  it("reads .npmrc up to the first equals sign, without comments", async () => {
    expect(
      await told(
        ".npmrc",
        '; a\n//h/:_authToken = "x=y"\r\n@s:registry=https://r.example.com\nregistry=https://q.example.com\n',
      ),
    ).toEqual({
      settings: ["2://h/:_authToken=x=y", "3:@s:registry=https://r.example.com", "4:registry=https://q.example.com"],
      sources: ["3:limited https://r.example.com", "4:main https://q.example.com"],
    });
  });

  it("reads classic Yarn's names and values", async () => {
    expect(await told(".yarnrc", '# a\n"@s:registry" "https://r.example.com"\nstrict-ssl false\n')).toEqual({
      settings: ["2:@s:registry=https://r.example.com", "3:strict-ssl=false"],
      sources: ["2:limited https://r.example.com"],
    });
  });

  it("reads values of pip.conf that go on in further lines", async () => {
    expect(
      await told(
        "pip.conf",
        "[global]\nextra_index_url =\n    https://a.example.com\n    https://b.example.com\ntimeout: 5\n",
      ),
    ).toEqual({
      settings: [
        "2:global extra-index-url=https://a.example.com",
        "2:global extra-index-url=https://b.example.com",
        "5:global timeout=5",
      ],
      sources: ["2:extra https://a.example.com", "2:extra https://b.example.com"],
    });
  });

  it("reads options and requirements, with the lines that go on", async () => {
    expect(
      await told(
        "requirements.txt",
        "-i https://a.example.com # why\nx==1 \\\n    --hash=sha256:aa\ny @ git+http://h.example.com/y\n",
      ),
    ).toEqual({
      settings: [
        "1:--index-url=https://a.example.com",
        "2:requirement=x==1 --hash=sha256:aa",
        "4:requirement=y @ git+http://h.example.com/y",
      ],
      sources: ["1:main https://a.example.com", "4:limited git+http://h.example.com/y"],
    });
  });

  it("reads TOML with tables, arrays of tables, inline tables and quoted keys", async () => {
    const text =
      '[[tool.poetry.source]]\nurl = "https://a.example.com"\n[tool.uv]\nindex = [\n  {name = "x", url = \'https://b.example.com\'},\n]\n"a.b" = true\n';
    expect(await told("pyproject.toml", text)).toEqual({
      settings: [
        "2:tool poetry source 0 url=https://a.example.com",
        "5:tool uv index 0 name=x",
        "5:tool uv index 0 url=https://b.example.com",
        "7:tool uv a.b=true",
      ],
      sources: ["2:extra https://a.example.com", "5:extra https://b.example.com"],
    });
  });

  it("reads NuGet's feeds, their mapping and what is disabled", async () => {
    const text = `<configuration>
  <packageSources>
    <add key="A" value="https://a.example.com" />
    <add
      key="b" value="https://b.example.com" />
    <add key="c" value="https://c.example.com" />
  </packageSources>
  <disabledPackageSources><add key="C" value="true" /></disabledPackageSources>
  <packageSourceMapping><packageSource key="a"><package pattern="*" /></packageSource></packageSourceMapping>
</configuration>`;
    expect((await told("nuget.config", text)).sources).toEqual([
      "3:extra https://a.example.com",
      "4:limited https://b.example.com",
    ]);
  });

  it("reads Maven's repositories, those of profiles too, and no other `settings.xml`", async () => {
    const text =
      "<project>\n<url>http://x</url>\n<profiles><profile><repositories><repository>\n<url>https://a.example.com</url></repository></repositories></profile></profiles></project>";
    expect((await told("pom.xml", text)).sources).toEqual(["4:extra https://a.example.com"]);
    expect(await told("settings.xml", "<component><mirrors/></component>")).toEqual({ settings: [], sources: [] });
  });

  it("reads Gradle's repositories in Groovy and Kotlin, with their filters", async () => {
    const text = `repositories {
  mavenCentral() // public
  maven { url 'https://a.example.com' }
  /* maven { url 'https://x.example.com' } */
  maven("https://b.example.com") { content { includeGroup("g") } }
  exclusiveContent { forRepository { maven { url = uri("https://c.example.com") } } }
}
publishing { repositories { maven { url = uri("https://d.example.com") } } }
`;
    expect((await told("build.gradle.kts", text)).sources).toEqual([
      "2:extra mavenCentral()",
      "3:extra https://a.example.com",
      "5:limited https://b.example.com",
      "6:limited https://c.example.com",
      "8:limited https://d.example.com",
    ]);
  });

  it("reads a Gemfile's sources, its directives of go.mod, Composer's repositories", async () => {
    expect(
      (await told("Gemfile", "source 'https://a.example.com'\ngem 'x', source: 'https://b.example.com'\n")).sources,
    ).toEqual(["1:extra https://a.example.com", "2:limited https://b.example.com"]);
    expect(
      (await told("go.mod", "module a.example.com/x\nrequire (\n\tb.example.com/y v1.0.0 // indirect\n)\n")).settings,
    ).toEqual(["1:module=a.example.com/x", "3:require=b.example.com/y"]);
    expect((await told("composer.json", '{"repositories": [\n{"url": "http://a.example.com"}]}')).sources).toEqual([
      "2:limited http://a.example.com",
    ]);
  });

  it.each([
    [".npmrc", "\ufeffstrict-ssl=false\n"],
    ["uv.toml", '\ufeffindex-strategy = "x"\n'],
    ["nuget.config", '\ufeff<configuration><config><add key="a" value="b" /></config></configuration>'],
    ["composer.json", '\ufeff{"a": 1}'],
  ])("reads %s behind a byte order mark", async (path, text) => {
    const { settings, problems } = await read(path, text);
    expect([settings.length, problems]).toEqual([1, []]);
  });

  it("finds comments by each format's marks", async () => {
    const texts = async (path: string, text: string) =>
      (await read(path, text)).comments().map((comment) => comment.text.trim());
    expect(await texts(".npmrc", "; one\nx=y # none\n")).toEqual(["one"]);
    expect(await texts("pom.xml", "<project><!-- # one --></project>")).toEqual(["one"]);
    expect(await texts("build.gradle", "repositories {} // one\n")).toEqual(["one"]);
    expect(await texts("uv.toml", "a = 1 # one\n")).toEqual(["one"]);
  });
});

describe("bad and hostile files", () => {
  it.each([
    ["pyproject.toml", "a = ]\n", 1],
    ["nuget.config", "<configuration>\n<x>\n</configuration>", 3],
    ["nuget.config", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<configuration>&e;</configuration>', 2],
    ["composer.json", "{", 1],
    [".yarnrc.yml", "a: [\n", 2],
    ["uv.toml", `a = ${"[".repeat(20_000)}`, 1],
    ["pom.xml", `<project>${"<a>".repeat(50_000)}`, 1],
  ])("%s that can't be parsed is a problem at its place, %#", async (path, text, line) => {
    const { file, problems } = await read(path, text);
    expect(problems.map(({ start }) => file.position(start).line)).toEqual([line]);
  });

  const long = "x".repeat(1_000_000);
  it.each([
    [".npmrc", `${long}=${long}`],
    [".npmrc", "__proto__=1\nconstructor=2"],
    ["pip.conf", "[a]\n".repeat(100_000)],
    ["requirements.txt", `a ${"\\\n".repeat(100_000)}`],
    ["build.gradle", `repositories ${"{".repeat(100_000)}`],
    ["build.gradle", `repositories { ${"maven(".repeat(100_000)}`],
    ["build.gradle", `repositories { ${"url ".repeat(100_000)}`],
    ["build.gradle", "repositories { url 'a' ".repeat(80_000)],
    ["build.gradle", `repositories { ${"maven { url 'a' } ".repeat(80_000)} }`],
    ["build.gradle", `repositories { maven { ${"url 'a' ".repeat(80_000)} } }`],
    ["build.gradle", `${"a { ".repeat(80_000)} ${"repositories { url 'a' } ".repeat(20_000)}`],
    ["build.gradle", `repositories { ${'"\\'.repeat(200_000)}`],
    ["Gemfile", `source ${long}`],
    ["go.mod", `require (\n${"a b\n".repeat(100_000)}`],
    ["nuget.config", `<configuration ${long}`],
    ["pom.xml", `<project>${"<a/>".repeat(100_000)}</project>`],
  ])("%s of many or long parts is read in no time, %#", async (path, text) => {
    const start = performance.now();
    await read(path, text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

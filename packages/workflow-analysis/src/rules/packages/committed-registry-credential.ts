import { committedCredentials } from "../../packages/credentials.js";
import { defineRule } from "../../rule.js";
import { shownSecret } from "../../trust/secret-literals.js";

export default defineRule({
  id: "committed-registry-credential",
  category: "packages",
  severity: "critical",
  summary: "A password or token of a package registry stands in a configuration file",
  risk: "Everyone who can read the repository, a fork, or any old clone can use it: to fetch private packages or, where it may publish, to put code into every build that uses them. Deleting the line doesn't take it out of the history.",
  mend: "Revoke it now. Store a new one as a secret and let the file name a variable: `_authToken=${NPM_TOKEN}`; or publish with OIDC and have none at all.",
  sources: [
    "https://github.com/npm/cli/blob/latest/docs/lib/content/configuring-npm/npmrc.md",
    "https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials",
    "https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-apache-maven-registry",
  ],
  examples: {
    flagged: [
      {
        path: ".npmrc",
        text: `registry=https://registry.example.com/
//registry.example.com/:_authToken=aaaabbbbccccddddeeeeffff
//two.example.com/:_password = "aHVudGVyMg=="
`,
        at: [2, 3],
        severity: "critical",
      },
      {
        path: "pip.conf",
        text: `[global]
index-url = https://robot:hunter2@registry.example.com/simple
`,
        at: [2],
      },
      {
        path: "NuGet.Config",
        text: `<configuration>
  <packageSourceCredentials>
    <feed>
      <add key="Username" value="robot" />
      <add key="ClearTextPassword" value="hunter2" />
    </feed>
  </packageSourceCredentials>
</configuration>
`,
        at: [5],
      },
      {
        path: ".mvn/settings.xml",
        text: `<settings>
  <servers>
    <server>
      <id>nexus</id>
      <username>robot</username>
      <password>hunter2</password>
    </server>
  </servers>
</settings>
`,
        at: [6],
      },
      {
        path: ".yarnrc.yml",
        text: `npmScopes:
  octo:
    npmAuthToken: aaaabbbbccccddddeeeeffff
`,
        at: [3],
      },
      {
        path: "Gemfile",
        text: `source "https://robot:hunter2@gems.example.com"
`,
        at: [1],
      },
    ],
    silent: [
      {
        path: ".npmrc",
        text: `//registry.example.com/:_authToken=\${NPM_TOKEN}
//two.example.com/:_authToken=
; //three.example.com/:_authToken=aaaabbbbccccddddeeeeffff
email=robot@example.com
`,
        because: "a variable, nothing and a comment are no token",
      },
      {
        path: "nuget.config",
        text: `<configuration>
  <packageSourceCredentials>
    <feed>
      <add key="Username" value="robot" />
      <add key="ClearTextPassword" value="%NUGET_PASSWORD%" />
    </feed>
  </packageSourceCredentials>
</configuration>
`,
        because: "a variable is no password, and neither is a user's name",
      },
      {
        path: "settings.xml",
        text: `<settings>
  <servers>
    <server>
      <password>\${env.MAVEN_PASSWORD}</password>
    </server>
  </servers>
</settings>
`,
        because: "it is taken from the environment",
      },
      {
        path: "build.gradle.kts",
        text: `repositories {
  maven {
    url = uri("https://registry.example.com/maven")
    credentials {
      username = "robot"
      password = System.getenv("MAVEN_PASSWORD")
    }
  }
}
`,
        because: "it is taken from the environment",
      },
      {
        path: "requirements.txt",
        text: `--index-url https://\${USER}:\${TOKEN}@registry.example.com/simple
git+ssh://git@git.example.com/octo/tool
`,
        because: "variables and the name of the user of ssh are no secrets",
      },
    ],
  },

  packageFile(file, report) {
    for (const { what, value, place } of committedCredentials(file)) {
      report(place, `${what} stands here for all to read (${shownSecret(value)})`);
    }
  },
});

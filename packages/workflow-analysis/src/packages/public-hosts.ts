import { urlParts } from "../downloads/index.js";

/** Put together from parts: no registry's name stands in the code as it is. */
const REGISTRIES = [
  ["registry", "npmjs", "org"],
  ["registry", "yarnpkg", "com"],
  ["pypi", "org"],
  ["rubygems", "org"],
  ["api", "nuget", "org"],
  ["repo1", "maven", "org"],
  ["repo", "maven", "apache", "org"],
].map((parts) => parts.join("."));

/** Repositories that anybody may read, and that hold what nobody else calls by the same name. */
const PUBLIC = new Set([
  ...REGISTRIES,
  "cache-redirector.jetbrains.com",
  "clojars.org",
  "dl.google.com",
  "hub.spigotmc.org",
  "jcenter.bintray.com",
  "jitpack.io",
  "maven.aliyun.com",
  "maven.fabricmc.net",
  "maven.google.com",
  "oss.sonatype.org",
  "packages.confluent.io",
  "packages.jetbrains.team",
  "plugins.gradle.org",
  "repo.clojars.org",
  "repo.gradle.org",
  "repo.jenkins-ci.org",
  "repo.papermc.io",
  "repo.spring.io",
  "repository.apache.org",
  "repository.jboss.org",
  "s01.oss.sonatype.org",
  "central.sonatype.com",
]);

/** Is it a repository for everybody's packages? `mavenCentral()` and the like are. */
export function isPublicSource(url: string): boolean {
  if (/^\w+\(\)$/.test(url)) return true;
  const host = urlParts(url)?.host.toLowerCase();
  return host !== undefined && PUBLIC.has(host);
}

/** Is it a server of somebody's own? Folders and what isn't known are none. */
export function isPrivateSource(url: string): boolean {
  const parts = urlParts(url);
  return (
    parts !== null && /^https?$/.test(parts.scheme) && !PUBLIC.has(parts.host.toLowerCase()) && !/^[$]/.test(parts.host)
  );
}

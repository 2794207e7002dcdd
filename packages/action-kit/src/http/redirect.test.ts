import { describe, expect, it } from "@jest/globals";
import { type Hop, isLoopback, redirected } from "./redirect.js";

function hop(url: string, method = "GET"): Hop {
  const headers = new Headers({
    authorization: "bearer t",
    "private-token": "p",
    accept: "text/plain",
    "content-type": "a/b",
  });
  return { url: new URL(url), method, headers, body: method === "POST" ? "body" : undefined };
}

describe("a redirect", () => {
  it.each([
    [
      "keeps the token within an origin",
      "https://a.example/x",
      "/y",
      "https://a.example/y",
      ["accept", "authorization", "content-type", "private-token"],
    ],
    [
      "drops it for another host",
      "https://a.example/x",
      "https://b.example/y",
      "https://b.example/y",
      ["accept", "content-type"],
    ],
    [
      "drops it for another port",
      "https://a.example/x",
      "https://a.example:8443/y",
      "https://a.example:8443/y",
      ["accept", "content-type"],
    ],
  ])("%s", (_, from, location, to, names) => {
    const next = redirected(hop(from), 302, location, "try");
    expect(next?.url.href).toBe(to);
    expect([...(next?.headers.keys() ?? [])]).toEqual(names);
  });

  it.each([
    [301, "POST", "GET", undefined],
    [302, "POST", "GET", undefined],
    [303, "PUT", "GET", undefined],
    [303, "HEAD", "HEAD", undefined],
    [307, "POST", "POST", "body"],
    [308, "POST", "POST", "body"],
  ])("of status %d turns %s into %s", (status, method, expected, body) => {
    const next = redirected(hop("https://a.example", method), status, "/y", "try");
    expect([next?.method, next?.body]).toEqual([expected, body]);
  });

  it.each([307, 308])("of status %d takes no body to another origin", (status) => {
    const next = () => redirected(hop("https://a.example", "POST"), status, "https://b.example/y", "try");
    expect(next).toThrow("try: a.example wants what it was sent to go to b.example: check the address");
  });

  it.each([
    ["no redirect", 200, "/y"],
    ["one without a place", 302, null],
    ["another 3xx", 304, "/y"],
  ])("is not %s", (_, status, location) => {
    expect(redirected(hop("https://a.example"), status, location, "try")).toBeUndefined();
  });

  it.each([
    ["to plain http", "http://b.example/", "try: http://b.example is not https: give an https address"],
    [
      "to this machine",
      "https://127.0.0.1/",
      "try: the server redirects to this machine: check the address that it is asked for",
    ],
    ["to a file", "file:///etc/passwd", "try: file:// is not https: give an https address"],
    ["to nonsense", "https://[", "try: a.example redirects to something that is no URL: report it there"],
  ])("%s is refused", (_, location, message) => {
    expect(() => redirected(hop("https://a.example"), 302, location, "try")).toThrow(message);
  });
});

describe("this machine", () => {
  it.each([
    ["http://localhost:1", true],
    ["http://127.0.0.1", true],
    ["http://127.1", true],
    ["http://[::1]:8", true],
    ["http://localhost.example", false],
    ["http://127.0.0.1.example", false],
    ["http://10.0.0.1", false],
  ])("%s: %p", (url, expected) => expect(isLoopback(new URL(url))).toBe(expected));
});

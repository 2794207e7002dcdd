import { describe, expect, it } from "@jest/globals";
import { parseChallenges } from "./challenge.js";

function read(header: string) {
  return parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);
}

describe("the challenges of a header", () => {
  it.each<[string, string, ReturnType<typeof read>]>([
    ["nothing", "", []],
    ["commas alone", " , ,", []],
    [
      "Docker Hub's",
      'Bearer realm="https://auth.example.com/token",service="r.example.com",scope="repository:a/b:pull,push"',
      [
        [
          "bearer",
          { realm: "https://auth.example.com/token", service: "r.example.com", scope: "repository:a/b:pull,push" },
        ],
      ],
    ],
    ["blanks and capitals", 'BEARER  Realm = "r" ,  SERVICE=s', [["bearer", { realm: "r", service: "s" }]]],
    ["an escaped quote", 'Basic realm="a \\"b\\" \\\\"', [["basic", { realm: 'a "b" \\' }]]],
    [
      "several",
      'Basic realm="a", Bearer realm="b",scope="c", Negotiate',
      [
        ["basic", { realm: "a" }],
        ["bearer", { realm: "b", scope: "c" }],
        ["negotiate", {}],
      ],
    ],
    [
      "a comma and a scheme within quotes",
      'Basic realm="a, Bearer realm=b"',
      [["basic", { realm: "a, Bearer realm=b" }]],
    ],
    [
      "a token before another",
      "Negotiate abc==, Basic realm=x",
      [
        ["negotiate", {}],
        ["abc", {}],
        ["basic", { realm: "x" }],
      ],
    ],
    [
      "a quote that never ends",
      'Bearer realm="abc',
      [
        ["bearer", {}],
        ["realm", {}],
      ],
    ],
  ])("%s", (_, header, expected) => expect(read(header)).toEqual(expected));

  // A reader that goes back would not end within the time that a test has.
  it("are read in no time, whatever the header", () => {
    for (const piece of ['"', "a=", 'a="\\', ",", " ", "a ", 'a="b",'])
      expect(parseChallenges(piece.repeat(20_000 / piece.length))).toBeDefined();
  });
});

import { describe, expect, it } from "@jest/globals";
import { OTHER, SHA } from "../testing/world.js";
import { commitsIn } from "./comments.js";

const LINE = `/ok-to-test ${SHA}`;

describe("a comment that approves", () => {
  it.each([
    ["alone", LINE],
    ["among other lines", `I read it.\n${LINE}\nThanks`],
    ["with another kind of line ends", `I read it.\r\n${LINE}\r\n`],
    ["with blanks at the end", `${LINE}  `],
    ["behind a quote that ended", `> may I?\n\n${LINE}`],
    ["behind a code block", `\`\`\`sh\nmake\n\`\`\`\n${LINE}`],
    ["behind something hidden", `<!-- a\nb -->\n${LINE}`],
  ])("%s", (_, body) => expect(commitsIn(body, "/ok-to-test")).toEqual([SHA]));

  it("may approve several commits", () => {
    expect(commitsIn(`${LINE}\n/ok-to-test ${OTHER}`, "/ok-to-test")).toEqual([SHA, OTHER]);
  });
});

describe("a comment that doesn't", () => {
  it.each([
    ["quoted", `> ${LINE}`],
    ["quoted on a line that goes on", `> he wrote\n${LINE}`],
    ["in a code block", `\`\`\`\n${LINE}\n\`\`\``],
    ["in a code block that holds a shorter fence", `\`\`\`\`\n\`\`\`\n${LINE}\n\`\`\`\``],
    ["in a code block without an end", `~~~\n${LINE}`],
    ["indented", `    ${LINE}`],
    ["hidden", `<!--\n${LINE}\n-->`],
    ["in a sentence", `Write ${LINE}`],
    ["with more behind it", `${LINE} please`],
    ["with a short SHA", LINE.slice(0, 20)],
    ["with a long SHA", `${LINE}a`],
    ["in capitals", `/ok-to-test ${SHA.toUpperCase()}`],
    ["with another command", `/ok-to-tests ${SHA}`],
    ["without a SHA", "/ok-to-test"],
  ])("%s", (_, body) => expect(commitsIn(body, "/ok-to-test")).toEqual([]));
});

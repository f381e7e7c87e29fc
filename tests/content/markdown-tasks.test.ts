import { describe, expect, test } from "vitest";
import { excerpt } from "../../src/feeds/excerpt.ts";
import { feedHtml } from "../../src/feeds/feed-html.ts";
import { toldOf } from "./reading.ts";

const body = (markdown: string, html: readonly string[] = []): string => {
  const read = toldOf(markdown, { allowedElements: html });
  expect(read.told).toEqual([]);
  return read.html.replaceAll("\n", "");
};
const OPEN = '<li class="task"><label><input type="checkbox" disabled> ';
const DONE = '<li class="task"><label><input type="checkbox" disabled checked> ';

describe("an item that begins with a box", () => {
  test.each([
    [
      "is a task",
      "- [ ] یک\n- [x] دو\n- [X] سه",
      `<ul>${OPEN}یک</label></li>${DONE}دو</label></li>${DONE}سه</label></li></ul>`,
    ],
    ["may be numbered", "۱. [ ] یک\n۲. [x] دو", `<ol>${OPEN}یک</label></li>${DONE}دو</label></li></ol>`],
    ["may be beside others", "- [ ] یک\n- دو", `<ul>${OPEN}یک</label></li><li>دو</li></ul>`],
    [
      "holds what a text holds",
      "- [x]  **«یک»**ها [دو](/a)",
      `<ul>${DONE}<strong>«یک»</strong>ها <a href="/a">دو</a></label></li></ul>`,
    ],
    ["holds tasks", "- [ ] یک\n  - [x] دو", `<ul>${OPEN}یک</label><ul>${DONE}دو</label></li></ul></li></ul>`],
    [
      "has its first paragraph for a label",
      "- [ ] یک\n\n  دو",
      '<ul><li class="task"><p><label><input type="checkbox" disabled> یک</label></p><p>دو</p></li></ul>',
    ],
    ["is one where its letter is a reference, too", "- [x] یک\n\n[x]: /a", `<ul>${DONE}یک</label></li></ul>`],
  ])("%s", (_, markdown, html) => {
    expect(body(markdown)).toBe(html);
    // Once more as what is read after an editor's own elements were let in.
    expect(body(`${markdown}\n\n<hr>`, ["hr"]).replaceAll('=""', "")).toBe(`${html}<hr>`);
  });

  test.each([
    ["with another sign in it", "- [ی] یک"],
    ["with nothing in it", "- [] یک"],
    ["with no space behind it", "- [ ]یک"],
    ["with nothing behind it", "- [ ] "],
    ["that is escaped", "- \\[ ] یک"],
    ["of a heading", "- # [ ] یک"],
    ["outside of a list", "[ ] یک"],
    ["of a later paragraph", "- یک\n\n  [x] دو"],
  ])("is no task: %s", (_, markdown) => {
    expect(body(markdown)).not.toContain("<input");
  });

  test("shows in feeds and summaries whether it is done", () => {
    const html = body("- [ ] یک\n- [x] دو");
    const site = { origin: "https://example.org", pathPrefix: "/" };
    expect(feedHtml(html, site, "https://example.org/a/")).toBe("<ul><li>\u2610 یک</li><li>\u2611 دو</li></ul>");
    expect(excerpt(html)).toBe("\u2610 یک \u2611 دو");
  });
});

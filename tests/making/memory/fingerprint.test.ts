import { describe, expect, it } from "vitest";
import { fingerprint, ViewNamer } from "../../../src/making/memory/fingerprint.ts";

const article = (title: string): object => ({ slug: "a", date: "1404-01-01", bodyHash: "0", title });
/** An article that was read from a file. */
const read = (textHash: string, more: object = {}): object => ({
  ...article("یک"),
  textHash,
  via: [],
  authors: [],
  tags: [{ slug: "a" }],
  comments: [],
  ...more,
});
const name = (view: unknown, by = "code"): string => new ViewNamer().name(by, view);

describe("a fingerprint", () => {
  it("is the beginning of the content's SHA-256", () => {
    expect(fingerprint("abc")).toBe("ba7816bf8f01cfea414140de");
    expect(fingerprint(Buffer.from("abc"))).toBe(fingerprint("abc"));
  });
});

describe("the name of a view", () => {
  it("is the same for equal views", () => {
    expect(name({ a: [1, "x"], b: null })).toBe(name({ a: [1, "x"], b: null }));
    expect(name([article("یک")])).toBe(name([article("یک")]));
  });

  it.each([
    ["the code that draws it", name({ a: 1 }, "code"), name({ a: 1 }, "other code")],
    ["a value", name({ a: 1 }), name({ a: 2 })],
    ["a key", name({ a: 1 }), name({ b: 1 })],
    ["the order of a list", name(["a", "b"]), name(["b", "a"])],
    ["how deep a value is", name([["a"], "b"]), name([["a", "b"]])],
    ["a list in place of an object", name([]), name({})],
    ["a field of an article", name([article("یک")]), name([article("دو")])],
    ["the text of an article that names it", name([read("1")]), name([read("2")])],
    ["a tag of such an article", name([read("1")]), name([read("1", { tags: [{ slug: "b" }] })])],
    ["the comments of such an article", name([read("1")]), name([read("1", { comments: [{ name: "a" }] })])],
    ["whose picture such an article shows", name([read("1")]), name([read("1", { image: { credit: { name: "a" } } })])],
    ["whether such an article is a draft", name([read("1")]), name([read("1", { unpublished: "draft" })])],
    ["which of two articles comes first", name([article("یک"), article("دو")]), name([article("دو"), article("یک")])],
  ])("changes with %s", (_what, one, other) => {
    expect(one).not.toBe(other);
  });

  it("does not depend on whether the article was named before", () => {
    const shared = article("یک");
    const namer = new ViewNamer();
    namer.name("code", { first: shared });
    expect(namer.name("code", [shared])).toBe(name([article("یک")]));
  });
});

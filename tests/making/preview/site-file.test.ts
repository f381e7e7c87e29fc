import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { siteFile } from "../../../src/making/preview/site-file.ts";
import { folderOf } from "../../support/folder-of.ts";

const FILES = { "index.html": "", "tags/آب/index.html": "", "a b.txt": "", ".hidden": "", "empty/x.txt": "" };

describe("what answers an address", () => {
  it("is a file, or a folder's page", async () => {
    const site = folderOf(FILES);
    const file = (name: string): object => ({ kind: "file", file: path.join(site, name) });
    expect(await siteFile(site, "/")).toEqual(file("index.html"));
    expect(await siteFile(site, "/?q=1#a")).toEqual(file("index.html"));
    expect(await siteFile(site, "/a%20b.txt")).toEqual(file("a b.txt"));
    expect(await siteFile(site, encodeURI("/tags/آب/"))).toEqual(file("tags/آب/index.html"));
  });

  it("is the address with its slash where a folder has a page", async () => {
    const site = folderOf(FILES);
    expect(await siteFile(site, encodeURI("/tags/آب"))).toEqual({ kind: "moved", to: encodeURI("/tags/آب/") });
  });

  it.each(["/missing", "/empty/", "/empty", "/.hidden", "/INDEX.html", "//index.html", "/tags/../index.html"])(
    "is nothing where a host would have nothing: %s",
    async (address) => {
      expect(await siteFile(folderOf(FILES), address)).toEqual({ kind: "missing" });
    },
  );

  it("is nothing by way of a symbolic link", async () => {
    const site = folderOf(FILES);
    symlinkSync("index.html", path.join(site, "link.html"));
    expect(await siteFile(site, "/link.html")).toEqual({ kind: "missing" });
  });

  it.each(["index.html", "/%", "/a%2Fb", "/a%5Cb", "/a%00"])(
    "is malformed where no link has it: %s",
    async (address) => {
      expect(await siteFile(folderOf(FILES), address)).toEqual({ kind: "malformed" });
    },
  );
});

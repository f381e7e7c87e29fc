import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { diskFile, nameKey } from "../../../src/making/inputs/disk-file.ts";
import { folderOf } from "../../support/folder-of.ts";

describe("a file that a text names", () => {
  it("is found as the disk spells it", () => {
    const root = folderOf({ "1404/Photo.PNG": "", "1404/عکس علی.png": "" });
    expect(diskFile(root, ["1404/Photo.PNG"])).toEqual({ name: "1404/Photo.PNG", misspelt: false });
    expect(diskFile(root, ["1404/photo.png"])).toEqual({ name: "1404/Photo.PNG", misspelt: true });
    expect(diskFile(root, ["1404/عکس\u00A0علي.png"])).toEqual({ name: "1404/عکس علی.png", misspelt: true });
  });

  it("is the first that is there exactly, before one of a like name", () => {
    const root = folderOf({ "a.png": "", "B.png": "" });
    expect(diskFile(root, ["b.png", "a.png"])).toEqual({ name: "a.png", misspelt: false });
  });

  it("is no folder of that name", () => {
    const root = folderOf({ "a.png/b.txt": "", "c/D.png/b.txt": "" });
    for (const name of ["a.png", "A.PNG", "c/d.png"]) expect(diskFile(root, [name])).toEqual({ missing: [] });
  });

  it("is reported with the nearest names where it is missing", () => {
    const root = folderOf({ "photo.png": "", "photo.txt": "" });
    expect(diskFile(root, ["phto.png"])).toEqual({ missing: ["photo.png"] });
    expect(diskFile(root, ["else.png"])).toEqual({ missing: [] });
  });

  it("is never guessed among two of like names", () => {
    const root = folderOf({});
    for (const name of ["كتاب.png", "کتاب.png"]) writeFileSync(path.join(root, name), "");
    expect(diskFile(root, ["كتاب .png".replace(" ", "\u200C")])).toEqual({
      among: expect.arrayContaining(["كتاب.png", "کتاب.png"]),
    });
  });

  it("is never outside of the folder", () => {
    const above = folderOf({ "secret.png": "", "site/a.png": "" });
    const root = path.join(above, "site");
    symlinkSync(path.join(above, "secret.png"), path.join(root, "link.png"));
    for (const name of ["../secret.png", "x/../../secret.png", "link.png"]) {
      expect(diskFile(root, [name])).toEqual({ missing: expect.any(Array) });
    }
  });

  it("is missing below a folder that is a file or is gone", () => {
    const root = folderOf({ "1404/a.png": "" });
    rmSync(path.join(root, "1404"), { recursive: true });
    mkdirSync(path.join(root, "1405"));
    expect(diskFile(root, ["1404/a.png"])).toEqual({ missing: ["1405"] });
  });
});

describe("what is one name to an editor", () => {
  it("ignores case, Unicode form, kinds of space and of letters, and what is invisible", () => {
    expect(nameKey("Caf\u00E9 \u200Cعلي.PNG")).toBe(nameKey("cafe\u0301\u00A0عل\u06CC.png"));
    expect(nameKey("a-b")).not.toBe(nameKey("a b"));
  });
});

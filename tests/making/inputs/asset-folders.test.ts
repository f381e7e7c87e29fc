import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { assetFolders, listAssets } from "../../../src/making/inputs/asset-folders.ts";
import { folderOf } from "../../support/folder-of.ts";

describe("a digest's own assets", () => {
  it("are looked for before ours", () => {
    expect(assetFolders({ assets: "/digest/assets" }, "/gozide")).toEqual([
      "/digest/assets",
      path.join("/gozide", "src/assets"),
    ]);
  });

  it("are listed without dot files, but for those that servers ask for at the root", () => {
    const wanted = ["css/a.css", "root/.nojekyll", "root/.well-known/security.txt", "root/CNAME"];
    const folder = folderOf(
      Object.fromEntries(
        [...wanted, ".git/config", "css/.nojekyll", "root/.env", "root/.git/x"].map((file) => [file, ""]),
      ),
    );
    expect([...listAssets(folder).keys()].sort()).toEqual([...wanted].sort());
  });

  it("are none where there is no folder, and nothing comes by way of a link", () => {
    const folder = folderOf({ "elsewhere/.nojekyll": "" });
    expect(listAssets(path.join(folder, "missing")).size).toBe(0);
    symlinkSync(path.join(folder, "elsewhere"), path.join(folder, "root"));
    expect([...listAssets(folder).keys()]).toEqual([]);
  });
});

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../../support/english.ts";
import { pdf, recording, zip } from "../../support/offered-files.ts";
import { build, cleanBuild } from "../../support/run-build.ts";
import { attribute, differences, filesOf, Page, publishedFiles, textOf } from "../../support/site.ts";
import { SmallDigest } from "../../support/small-digest.ts";

const PAGE = "/1395/12/07/a/";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

async function problems(): Promise<readonly string[]> {
  return (await build(digest)).problems.map((problem) => formatProblem(problem));
}

function offered(): readonly string[] {
  return [...publishedFiles(digest.output).keys()].filter((file) => file.startsWith("files/")).sort();
}

/** The link to a file on the article's page: its address and its words. */
function link(page = PAGE): { readonly href: string; readonly words: string; readonly saved: boolean } {
  const read = new Page(digest.output, page);
  const [anchor] = read.all("a").filter((one) => attribute(one, "class") === "file");
  if (anchor === undefined) throw new Error("no link to a file");
  return {
    href: attribute(anchor, "href") ?? "",
    words: textOf(anchor),
    saved: attribute(anchor, "download") !== undefined,
  };
}

describe("a file beside an article", () => {
  it("is published as it is, and its link says what it is and how large", async () => {
    digest.write("1395/report.pdf", pdf(2_400_000));
    digest.article("1395/a.md", {}, "متن [گزارش](report.pdf#page=3) را بخوانید.");
    expect(await problems()).toEqual([]);
    expect(link()).toEqual({
      href: "/files/1395/report.pdf#page=3",
      words: "گزارش (PDF، ۲٫۳ مگابایت)",
      saved: false,
    });
    expect(readFileSync(path.join(digest.output, "files/1395/report.pdf"), "utf8")).toBe(pdf(2_400_000));
  });

  it.each([
    ["table.csv", "سال,شمار\n۱۴۰۴,۳\n"],
    ["notes.txt", "یادداشت"],
    ["data.zip", zip()],
    ["table.xlsx", zip({ "xl/workbook.xml": "<workbook/>" })],
    ["book.epub", zip({ mimetype: "application/epub+zip" })],
  ])("is saved and never shown where it is no PDF: %s", async (name, bytes) => {
    digest.write(name, bytes);
    digest.article("a.md", {}, `[داده‌ها](${name})`);
    expect(await problems()).toEqual([]);
    expect(link().saved).toBe(true);
    expect(link().words).toContain(path.extname(name).slice(1).toUpperCase());
    expect(offered()).toEqual([`files/${name}`]);
  });

  it("is found by a name with spaces, in Persian, in another Unicode form, and with Persian digits", async () => {
    digest.write("گزارش \u06C0 سال ۱۴۰۴.pdf".normalize("NFD"), pdf());
    digest.article("a.md", {}, "[گزارش](<گزارش \u06C0 سال ۱۴۰۴.pdf>) و [باز](گزارش \u06C0 سال ۱۴۰۴.pdf)");
    expect(await problems()).toEqual([]);
    expect(offered()).toEqual(["files/گزارش \u06C0 سال 1404.pdf".normalize("NFC")]);
    expect(decodeURI(link().href)).toBe("/files/گزارش \u06C0 سال 1404.pdf".normalize("NFC"));
  });

  it("is found among the digest's own assets too, where it has its address already", async () => {
    digest.writeAsset("report.pdf", pdf());
    digest.article("a.md", {}, "[گزارش](/assets/report.pdf)");
    expect(await problems()).toEqual([]);
    expect(link()).toMatchObject({ href: "/assets/report.pdf", words: "گزارش (PDF، ۱۲۷ بایت)" });
    expect(offered()).toEqual([]);
  });

  it("may belong to an edition's note and to a page of the editor's own", async () => {
    digest.article("a.md", {});
    mkdirSync(path.join(digest.folder, "editions"));
    writeFileSync(path.join(digest.folder, "editions/1395-12-07.md"), "[فهرست](list.csv)");
    writeFileSync(path.join(digest.folder, "editions/list.csv"), "۱,۲");
    digest.writePage("form.md", "---\ntitle: فرم\n---\n\n[فرم](form.pdf)");
    digest.writePage("form.pdf", pdf());
    expect((await build(digest, { pathPrefix: "/digest/" })).problems).toEqual([]);
    expect(offered()).toEqual(["files/editions/list.csv", "files/pages/form.pdf"]);
    expect(link("/1395/12/07/").href).toBe("/digest/files/editions/list.csv");
    expect(link("/form/").href).toBe("/digest/files/pages/form.pdf");
  });

  it("is not published while only a draft offers it, nor is a draft's picture", async () => {
    digest.write("secret.pdf", pdf());
    digest.write("secret.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
    digest.article("a.md", { draft: "true" }, "[گزارش](secret.pdf)\n\n![نقشه](secret.svg)");
    digest.article("b.md", { date: "1420-01-01" }, "[گزارش](secret.pdf)\n\n![نقشه](secret.svg)");
    digest.article("c.md", {});
    await problems();
    const secret = (): readonly string[] =>
      [...publishedFiles(digest.output).keys()].filter((file) => file.includes("secret"));
    expect(secret()).toEqual([]);
    expect((await build(digest, { drafts: true })).problems.map((one) => one.severity)).not.toContain("error");
    expect(secret()).toEqual(["files/secret.pdf", "images/secret.svg"]);
    digest.article("a.md", {}, "[گزارش](secret.pdf)\n\n![نقشه](secret.svg)");
    await problems();
    expect(secret()).toEqual(["files/secret.pdf", "images/secret.svg"]);
    expect(differences(filesOf(digest.output), (await cleanBuild(digest)).files)).toEqual([]);
  });

  it("is not published for the note of an edition that is not there yet", async () => {
    digest.article("a.md", {});
    mkdirSync(path.join(digest.folder, "editions"));
    writeFileSync(path.join(digest.folder, "editions/1420-01-01.md"), "[فهرست](list.csv)");
    writeFileSync(path.join(digest.folder, "editions/list.csv"), "۱,۲");
    expect(await problems()).toEqual([]);
    expect(offered()).toEqual([]);
  });
});

describe("what is wrong with a file that an article offers", () => {
  it("is said with its line and the nearest name", async () => {
    digest.write("1395/reprot.pdf", pdf());
    digest.article("1395/a.md", {}, "یک\n\nدو [گزارش](report.pdf)\nسه [دیگر](other.xlsx)");
    expect(await problems()).toEqual([
      "articles/1395/a.md:8: error: `report.pdf`: no such file; did you mean `reprot.pdf`?",
      "articles/1395/a.md:9: error: `other.xlsx`: no such file in the articles folder\n    fix: put it beside the article, or correct its name",
    ]);
  });

  it("never leads out of the articles folder", async () => {
    writeFileSync(path.join(digest.folder, "secret.pdf"), pdf());
    digest.article("a.md", {}, "[گزارش](../secret.pdf)");
    expect(await problems()).toEqual([expect.stringContaining("`../secret.pdf`: no such file")]);
  });

  it("is a content that its name does not say", async () => {
    digest.write("a.pdf", "<!doctype html><script>alert(1)</script>");
    digest.write("b.csv", "\uFEFF <html><body>");
    digest.write("c.xlsx", pdf());
    digest.write("d.mp3", recording("mp4"));
    digest.write("e.txt", Buffer.from([1, 0, 2]));
    digest.write("f.pdf", "");
    const names = ["a.pdf", "b.csv", "c.xlsx", "d.mp3", "e.txt", "f.pdf"];
    digest.article("a.md", {}, names.map((name) => `- [پرونده](${name})`).join("\n"));
    const said = (await problems()).filter((text) => text.startsWith("articles/a.md"));
    expect(said.map((text) => text.split("\n")[0])).toEqual([
      "articles/a.md:6: error: `a.pdf`: is no PDF by its content: it is cut off, damaged or another kind",
      "articles/a.md:7: error: `b.csv`: is HTML by its content, and its name says `.csv`",
      "articles/a.md:8: error: `c.xlsx`: is PDF by its content, and its name says `.xlsx`",
      "articles/a.md:9: error: `d.mp3`: is MP4 by its content, and its name says `.mp3`",
      "articles/a.md:10: error: `e.txt`: is no text",
      "articles/a.md:11: error: `f.pdf`: is empty",
    ]);
  });

  it.each(["report.html.pdf", "report.php.csv", "report.svg.zip"])("is a name that servers run: %s", async (name) => {
    digest.write(name, pdf());
    digest.article("a.md", {}, `[گزارش](${name})`);
    expect(await problems()).toEqual([expect.stringContaining("within its name: some servers run such a file")]);
  });

  it("is its size, by the limits of site.yaml", async () => {
    digest.write("report.pdf", pdf(1_600_000));
    digest.article("a.md", {}, "[گزارش](report.pdf)");
    const site = readFileSync(path.join(digest.data, "site.yaml"), "utf8");
    digest.writeData("site.yaml", `${site}file_limits: { warn: 1 }\n`);
    expect(await problems()).toEqual([
      "articles/a.md:6: warning: `report.pdf`: is 1.6 MB: on a slow line readers wait long for it, or give up\n    fix: make it smaller, or let warnings begin later: `file_limits: { warn: … }` in `site.yaml`",
    ]);
    digest.writeData("site.yaml", `${site}file_limits: { most: 1 }\n`);
    expect(await problems()).toEqual([
      "articles/a.md:6: error: `report.pdf`: is 1.6 MB; at most 1 MB are published\n    fix: make it smaller, or allow more in `site.yaml`: `file_limits: { most: … }`",
    ]);
  });

  it("is a text that is not UTF-8, of which readers are warned", async () => {
    digest.write("table.csv", Buffer.from([0xd3, 0xe1, 0x2c, 0x31]));
    digest.article("a.md", {}, "[جدول](table.csv)");
    expect(await problems()).toEqual([expect.stringContaining("warning: `table.csv`: is not UTF-8 text")]);
  });

  it("is a kind that is not published at all", async () => {
    digest.write("page.html", "<p>متن</p>");
    digest.write("drawing.psd", "8BPS");
    digest.article("a.md", {}, "[نقشه](drawing.psd)");
    expect(await problems()).toEqual([
      expect.stringContaining("`drawing.psd` is a file of a kind that is not published"),
    ]);
    expect(offered()).toEqual([]);
  });
});

describe("a build that remembers", () => {
  it("equals a clean one when files come, change, move and go", async () => {
    const same = async (): Promise<void> => {
      const { files, result } = await cleanBuild(digest);
      expect(result.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(differences(filesOf(digest.output), files)).toEqual([]);
    };
    digest.write("report.pdf", pdf());
    digest.write("talk.mp3", recording("mp3"));
    digest.article("a.md", {}, "[گزارش](report.pdf)\n\n![گفت‌وگو](talk.mp3)\n\n[داده](/assets/data.csv)");
    digest.article("b.md", { title: "دیگر" });
    await build(digest);
    await same();
    digest.write("report.pdf", pdf(5000));
    await build(digest);
    expect(link().words).toBe("گزارش (PDF، ۵ کیلوبایت)");
    await same();
    digest.write("talk.txt", "متن گفتار آمد.");
    digest.writeAsset("data.csv", "۱,۲");
    await build(digest);
    expect(new Page(digest.output, PAGE).all("details").length).toBeGreaterThan(0);
    await same();
    digest.remove("talk.txt");
    await build(digest);
    await same();
    renameSync(path.join(digest.articles, "report.pdf"), path.join(digest.articles, "paper.pdf"));
    expect(await problems()).toEqual(expect.arrayContaining([expect.stringContaining("`report.pdf`: no such file")]));
    expect(offered()).toContain("files/report.pdf");
    digest.article("a.md", {}, "[گزارش](paper.pdf)");
    await build(digest);
    expect(offered()).toEqual(["files/paper.pdf"]);
    await same();
    digest.article("a.md", {}, "متن");
    rmSync(path.join(digest.articles, "paper.pdf"));
    await build(digest);
    expect(offered()).toEqual([]);
    await same();
  });
});

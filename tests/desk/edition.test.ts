import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { noteText } from "../../src/desk/edition/note-text.ts";
import { Terminal } from "../package/terminal.ts";
import { type DigestFolder, digestFolder } from "./digest-folder.ts";
import { gozide } from "./run-gozide.ts";

function article(title: string, date: string, more = ""): string {
  return `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\nمتن خبر.\n`;
}

/** A digest with an edition of three articles, and one that is still to come. */
function digest(): DigestFolder {
  const folder = digestFolder();
  folder.write("articles/1405/1405-09-06-rain.md", article("باران آمد", "1405-09-06 10:00"));
  folder.write("articles/1405/1405-09-06-bridge.md", article("پل باز شد", "1405-09-06 11:00"));
  folder.write("articles/1405/1405-09-06-snow.md", article("برف آمد", "1405-09-06 09:00", "top: true\n"));
  folder.write("articles/1500/1500-01-01-far.md", article("آینده", "1500-01-01 08:00"));
  return folder;
}

/** `gozide edition` of that day in a terminal, whose `EDITOR` is a program; "" names none. `npm` started it, or nothing did. */
async function inTerminal(
  { root }: DigestFolder,
  editor: string,
  npm?: string,
): Promise<readonly [code: number, text: string]> {
  const { CI: _, VISUAL: __, npm_config_user_agent: ___, ...outer } = process.env;
  const env = npm === undefined ? outer : { ...outer, npm_config_user_agent: npm };
  const args = [resolve("bin/gozide.cjs"), "edition", "1405-09-06"];
  const terminal = new Terminal(root, process.execPath, args, { ...env, EDITOR: editor });
  return [await terminal.ended(), terminal.text];
}

describe("gozide edition", () => {
  test("opens the note in the editor's own text editor, and reads what she saved", async () => {
    const folder = digest();
    folder.write(
      "writes.cjs",
      `const { readFileSync, writeFileSync } = require("node:fs");
const [, , flag, file] = process.argv;
if (flag !== "--wait") process.exit(3);
writeFileSync(file, readFileSync(file, "utf8").replace("order:", "title: روز باران\\norder:"));
`,
    );
    const [code, text] = await inTerminal(folder, `${process.execPath} writes.cjs --wait`);
    expect([code, text]).toEqual([0, expect.stringContaining("«روز باران»")]);
    expect(folder.read("editions/1405-09-06.md")).toContain("title: روز باران\n");
  });

  test("says so where no text editor is named, and where it fails; the note is there", async () => {
    const folder = digest();
    expect((await inTerminal(folder, ""))[1]).toContain("VISUAL");
    expect((await inTerminal(folder, "no-such-editor"))[1]).toContain("no-such-editor");
    expect(folder.read("editions/1405-09-06.md")).toContain("- snow");
  });

  test("does not open vi where npx alone chose it", async () => {
    const folder = digest();
    const [code, text] = await inTerminal(folder, "vi", "npm/11.0.0 node/v24.0.0 linux x64");
    expect([code, text]).toEqual([0, expect.stringContaining("VISUAL")]);
  });

  test("makes a note with the edition's articles in reading order", () => {
    const folder = digest();
    const { code, out } = gozide(folder, "edition", "1405-09-06");
    expect([code, out.match(/^ {2}\d .*$/gmu)]).toEqual([
      0,
      ["  1  snow  برف آمد", "  2  bridge  پل باز شد", "  3  rain  باران آمد"],
    ]);
    const note = folder.read("editions/1405-09-06.md");
    expect(note).toContain("order:\n  - snow # برف آمد\n  - bridge # پل باز شد\n  - rain # باران آمد\n");
  });

  test("gives it a title, an order and an introduction, and keeps what the note says besides", () => {
    const folder = digest();
    folder.write("editions/1405-09-06.md", "---\n# یادداشت من\nnumber: 7\n---\n\nمقدمهٔ پیشین.\n");
    const { code, out } = gozide(folder, "edition", "۱۴۰۵/۹/۶", "--title", "روز بارانی", "--order", "rain،bridge");
    expect([code, out]).toEqual([0, expect.stringContaining("«روز بارانی»")]);
    expect(out).toContain("  1  rain");
    const note = folder.read("editions/1405-09-06.md");
    expect(note).toContain("# یادداشت من\nnumber: 7\ntitle: روز بارانی\n");
    expect(note).toContain("مقدمهٔ پیشین.");
    gozide(folder, "edition", "1405-09-06", "--introduction", "امروز باران آمد.");
    expect(folder.read("editions/1405-09-06.md")).toMatch(/title: روز بارانی[\s\S]*---\n\nامروز باران آمد\.\n$/u);
  });

  test("says which slug was meant, of the command and of the note, and writes nothing that is wrong", () => {
    const folder = digest();
    const wrong = gozide(folder, "edition", "1405-09-06", "--order", "brige");
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("did you mean `bridge`")]);
    expect(existsSync(join(folder.root, "editions"))).toBe(false);
    folder.write("editions/1405-09-06.md", "---\norder: [rian]\n---\n");
    const noted = gozide(folder, "edition", "1405-09-06");
    expect([noted.code, noted.err]).toEqual([1, expect.stringContaining("did you mean `rain`")]);
  });

  test("refuses a day without articles and what is no day", () => {
    const folder = digest();
    expect(gozide(folder, "edition", "1405-09-07").code).toBe(1);
    expect(gozide(folder, "edition", "1405-13-01").code).toBe(2);
    expect(existsSync(join(folder.root, "editions"))).toBe(false);
  });
});

describe("noteText", () => {
  test("keeps a note's text where only its title changes", () => {
    expect(noteText("متن بی سرآغاز.\n", { title: "تازه" })).toBe("---\ntitle: تازه\n---\nمتن بی سرآغاز.\n");
  });
});

describe("gozide due", () => {
  test("names what is to come and when to build", () => {
    const { code, out } = gozide(digest(), "due");
    expect(code).toBe(0);
    expect(out).toContain("1500-01-01 08:00");
    expect(out).toContain("build the site at 1500-01-01 08:00 or soon after it (2121-03-21T04:30:00.000Z)");
  });

  test("gives the next instant as JSON, and null where nothing is scheduled", () => {
    const folder = digest();
    expect(JSON.parse(gozide(folder, "due", "--json").out).next).toBe("2121-03-21T04:30:00.000Z");
    folder.write("articles/1500/1500-01-01-far.md", article("آینده", "1500-01-01 08:00", "draft: true\n"));
    expect(JSON.parse(gozide(folder, "due", "--json").out)).toEqual({ next: null, waiting: [] });
    expect(gozide(folder, "due").out).toContain("nothing is scheduled");
  });

  test("gives JSON without signs that a terminal obeys", () => {
    const folder = digest();
    folder.write("articles/1500/1500-01-02-\u202Enear.md", article("آینده", "1500-01-02 08:00"));
    const { out } = gozide(folder, "due", "--json");
    expect(out).not.toMatch(/[\u007F-\u009F\u202A-\u202E]/u);
    expect(JSON.parse(out).waiting[1].file).toContain("\u202E");
  });
});

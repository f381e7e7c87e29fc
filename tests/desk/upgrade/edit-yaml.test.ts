import { describe, expect, it } from "vitest";
import { withArticleFields, withFieldRenamed, withSetting } from "../../../src/desk/upgrade/edit-yaml.ts";
import { folders, textFiles } from "./made-digest.ts";

describe("a renamed field", () => {
  it("keeps comments, order, spelling and line ends", () => {
    const yaml = "# آغاز\r\ntitle:   'گل'  # تیتر\r\nkicker : >-\r\n  kicker: نه\r\nlist: [kicker, {kicker: x}]\r\n";
    expect(withFieldRenamed(yaml, "kicker", "overline")).toBe(yaml.replace("kicker :", "overline :"));
  });

  it("is renamed in each entry of a list, quoted or in braces too", () => {
    const yaml = '- id: a # یک\n  url: x\n- {id: b, "url": y}\n- c\n';
    expect(withFieldRenamed(yaml, "url", "site")).toBe("- id: a # یک\n  site: x\n- {id: b, site: y}\n- c\n");
  });

  it.each([
    ["absent", "title: x\n"],
    ["there under its new name already", "kicker: x\noverline: y\n"],
    ["in YAML that does not parse", "kicker: [x\n"],
    ["in nothing", ""],
  ])("stays as it is where it is %s", (_, yaml) => {
    expect(withFieldRenamed(yaml, "kicker", "overline")).toBe(yaml);
  });

  it("is renamed in the YAML of articles and not in their text, nor elsewhere", () => {
    const article = "\uFEFF---\nkicker: x\n---\nkicker: متن\n";
    const files = textFiles({ "articles/a.md": article, "articles/b.md": "kicker: متن\n", "pages/a.md": article });
    const edited = withArticleFields({ folders, files }, (yaml) => withFieldRenamed(yaml, "kicker", "overline"));
    expect([...edited.files.values()].map(({ text }) => text)).toEqual([
      "\uFEFF---\noverline: x\n---\nkicker: متن\n",
      "kicker: متن\n",
      article,
    ]);
  });
});

describe("a setting that is written down", () => {
  it("comes at the end, below its comment", () => {
    expect(withSetting("title: x # نام", "min", "1", "یک\nدو")).toBe("title: x # نام\n\n# یک\n# دو\nmin: 1\n");
    expect(withSetting("title: x\r\n", "min", "1", "یک")).toBe("title: x\r\n\r\n# یک\r\nmin: 1\r\n");
    expect(withSetting("# تنها توضیح\n", "min", "1", "یک")).toBe("# تنها توضیح\n\n# یک\nmin: 1\n");
    expect(withSetting("{title: x}\n", "min", "{a: 1}", "یک")).toBe("{title: x, min: {a: 1}}\n");
  });

  it("stays as an editor wrote it", () => {
    expect(withSetting("min: 3\n", "min", "1", "یک")).toBe("min: 3\n");
  });
});

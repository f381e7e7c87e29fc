import path from "node:path";
import { type UpgradeContext, upgradeDigest } from "../../../src/desk/upgrade/run.ts";
import { ownFolders } from "../../../src/desk/upgrade/steps/own-folders.ts";
import { type Language, textIn } from "../../../src/words/message.ts";
import { digestFolder } from "../digest-folder.ts";
import { renamedKicker } from "./made-digest.ts";

export const ARTICLE = "---\ntitle: گل\nkicker: باغ # روتیتر\n---\nمتن\n";
export const MANIFEST = `{\n\t"name": "x",\n\t"gozide": {\n\t\t"upgraded": "0.1.0"\n\t}\n}\n`;

/** A digest of version 0.1.0 with one article, and what is said when it is upgraded. */
export function oldDigest() {
  const digest = digestFolder();
  digest.write("articles/1395/a.md", ARTICLE);
  digest.write("articles/b.md", "---\ntitle: خار\n---\nمتن\n");
  digest.write("package.json", MANIFEST);
  const said: string[] = [];
  const upgrade = async (
    args: readonly string[] = ["--yes"],
    context: Partial<UpgradeContext> = {},
    language: Language = "en",
  ) => {
    said.length = 0;
    const outcome = await upgradeDigest(args, {
      started: path.join(digest.root, "articles"),
      now: Date.UTC(2026, 10, 1),
      version: "0.2.0",
      steps: [ownFolders, renamedKicker],
      ejected: () => [],
      say: (text) => void said.push(textIn(text, language)),
      show: (text) => void said.push(text),
      ask: undefined,
      ...context,
    });
    const { code, message } = outcome;
    const end = typeof message === "function" ? message(language) : textIn(message, language);
    return { code, said: [...said, end].join("\n") };
  };
  return { ...digest, upgrade, all: () => digest.snapshot("") };
}

import { type TagsContext, tendTags } from "../../../src/desk/tags/run.ts";
import { type Language, textIn } from "../../../src/words/message.ts";
import { digestFolder } from "../digest-folder.ts";

export const SITE =
  "title: باغ\u200Cنامه\ndescription: خبرهای باغ\nurl: https://garden.example/\ntimezone: Asia/Tehran\ntags: open\n";
export const REGISTER =
  "# برچسب\u200Cها\n- label: گل   # سرخ\n  aliases: [گل\u200Cها]\n  description: هر گلی\n\n# درخت\n- label: درخت\n  slug: tree\n- label: سرو\n  parent: گل\n";

/** An article with this field of tags, as it is written. */
export function articleWith(tags: string): string {
  return `---\ntitle: عنوان  # یادداشت\n${tags}\ndate: 1395-12-07 14:25\n---\nمتن نوشته.\n`;
}

/** A digest with declared and with open tags, and what is said when its tags are tended. */
export function taggedDigest() {
  const digest = digestFolder();
  digest.write("data/site.yaml", SITE);
  digest.write("data/tags.yaml", REGISTER);
  digest.write("articles/a.md", articleWith("tags: [گل ها, آب]"));
  digest.write("articles/b.md", articleWith("tags:\n  - گل\n  - درخت # سبز\n  - آب"));
  digest.write("articles/c.md", articleWith("tags: آب، سرو؛ گل"));
  const tags = async (args: readonly string[], context: Partial<TagsContext> = {}, language: Language = "en") => {
    const said: string[] = [];
    const { code, message } = await tendTags(args, {
      started: digest.root,
      now: Date.UTC(2026, 10, 1),
      say: (text) => void said.push(typeof text === "string" ? text : textIn(text, language)),
      ask: undefined,
      ...context,
    });
    const end = typeof message === "function" ? message(language) : textIn(message, language);
    return { code, said: [...said, end].join("\n") };
  };
  return { ...digest, tags, all: () => digest.snapshot("") };
}

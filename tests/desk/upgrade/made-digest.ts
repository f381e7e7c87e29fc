import type { DigestFile, DigestFiles } from "../../../src/desk/upgrade/digest-files.ts";
import { withArticleFields, withDataFile, withFieldRenamed, withSetting } from "../../../src/desk/upgrade/edit-yaml.ts";
import type { Step } from "../../../src/desk/upgrade/step.ts";

import { STEPS } from "../../../src/words/upgrade.ts";

/** The folders of a digest of today, below its root. */
export const folders: DigestFiles["folders"] = {
  articles: "articles",
  data: "data",
  editions: "editions",
  comments: "comments",
  pages: "pages",
  assets: "assets",
  includes: "includes",
  inbox: "inbox",
  output: "_site",
  cache: ".cache",
};

/** Files as they are read, by name and text. */
export function textFiles(texts: Readonly<Record<string, string>>): ReadonlyMap<string, DigestFile> {
  return new Map(Object.entries(texts).map(([was, text]) => [was, { was, text }]));
}

/** A step as a version to come may bring it: articles' `kicker` has another name, and a setting is written down. */
export const renamedKicker: Step = {
  id: "renamed-kicker",
  since: "0.2.0",
  about: STEPS.ownFolders,
  apply: (digest) => {
    const renamed = withArticleFields(digest, (yaml) => withFieldRenamed(yaml, "kicker", "overline"));
    return withDataFile(renamed, "site.yaml", (yaml) =>
      withSetting(yaml, "tag_page_min", "1", "برچسب یک‌بارمصرف هم صفحه دارد."),
    );
  },
};

import { parseDocument } from "yaml";
import { STEPS } from "../../../words/upgrade.ts";
import { withDataFile, withSetting } from "../edit-yaml.ts";
import type { Step } from "../step.ts";

/** Before there was `tag_page_min`, each tag of a digest of open tags had a page, and those pages shall stay. */
export const tagFloor: Step = {
  id: "tag-floor",
  since: "0.1.0",
  about: STEPS.tagFloor,
  apply: (digest) =>
    withDataFile(digest, "site.yaml", (yaml) =>
      hasOpenTags(yaml)
        ? withSetting(
            yaml,
            "tag_page_min",
            "1",
            "برچسب با چند نوشته صفحه و خوراک می‌گیرد. با ۲ صفحه‌های تک‌نوشته برداشته می‌شود.",
          )
        : yaml,
    ),
};

function hasOpenTags(yaml: string): boolean {
  return parseDocument(yaml).get("tags") === "open";
}

import { STEPS } from "../../../words/upgrade.ts";
import { withDataFile, withSetting } from "../edit-yaml.ts";
import type { Step } from "../step.ts";

/** Months and years came behind dates in brackets; the default gives them in a `title`, which changes old pages. */
export const datesAsBefore: Step = {
  id: "dates-as-before",
  since: "0.1.0",
  about: STEPS.datesAsBefore,
  apply: (digest) =>
    withDataFile(digest, "site.yaml", (yaml) =>
      withSetting(
        yaml,
        "other_calendar",
        "inline",
        "تاریخ‌های درون متن، ماه‌ها و سال‌ها هم، در پرانتز در تقویم دیگر می‌آید. days ماه‌ها و سال‌ها را در یادداشت می‌آورد.",
      ),
    ),
};

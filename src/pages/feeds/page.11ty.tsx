import { FeedsPage } from "../../../_includes/pages/feeds-page.tsx";
import { renderDocument } from "../../../_includes/template.tsx";
import type { Feeds } from "../../feeds/feeds.ts";
import { templatesOf } from "../../site/template.ts";

export const { data, render } = templatesOf<Feeds>("feeds")("page", ({ view }, shell) =>
  renderDocument(<FeedsPage view={view} />, shell),
);

import { FeedsPage } from "../../../_includes/pages/feeds-page.tsx";
import { renderDocument } from "../../../_includes/template.tsx";
import type { Feeds } from "../../feeds/feeds.ts";
import { templatesOf } from "../../site/template.ts";

export const { data, render } = templatesOf<Feeds>("feeds")("page", ({ path, view }, shell) =>
  renderDocument(<FeedsPage path={path} view={view} />, shell),
);

import { FeedsPage } from "../../../_includes/pages/feeds-page.tsx";
import { ShellProvider } from "../../../_includes/shell.ts";
import { renderDocument } from "../../../_includes/template.tsx";
import { feedTemplate } from "../../feeds/template.ts";

export const { data, render } = feedTemplate("page", (view, shell) =>
  renderDocument(
    <ShellProvider value={shell}>
      <FeedsPage view={view} />
    </ShellProvider>,
  ),
);

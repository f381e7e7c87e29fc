import { TagIndexPage } from "../../_includes/pages/tag-index-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("tagIndex", TagIndexPage);

import { SearchPage } from "../../_includes/pages/search-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("search", SearchPage);

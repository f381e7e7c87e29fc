import { ListPage } from "../../_includes/pages/list-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("lists", ListPage);

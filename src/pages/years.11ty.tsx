import { YearPage } from "../../_includes/pages/year-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("years", YearPage);

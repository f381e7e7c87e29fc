import { MonthPage } from "../../_includes/pages/month-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("months", MonthPage);

import { HomePage } from "../../_includes/pages/home-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("home", HomePage);

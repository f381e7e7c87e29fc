import { RedirectPage } from "../../_includes/pages/redirect-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("redirects", RedirectPage);

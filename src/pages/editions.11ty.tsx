import { EditionPage } from "../../_includes/pages/edition-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("editions", EditionPage);

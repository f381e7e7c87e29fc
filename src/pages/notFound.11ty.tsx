import { NotFoundPage } from "../../_includes/pages/not-found-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("notFound", NotFoundPage);

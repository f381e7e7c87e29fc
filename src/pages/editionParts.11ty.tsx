import { EditionPartPage } from "../../_includes/pages/edition-part-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("editionParts", EditionPartPage);

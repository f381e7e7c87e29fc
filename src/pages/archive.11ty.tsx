import { ArchivePage } from "../../_includes/pages/archive-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("archive", ArchivePage);

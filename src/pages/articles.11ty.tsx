import { ArticlePage } from "../../_includes/pages/article-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("articles", ArticlePage);

import { TopicIndexPage } from "../../_includes/pages/topic-index-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("topicIndexes", TopicIndexPage);

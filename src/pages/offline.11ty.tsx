import { OfflinePage } from "../../_includes/pages/offline-page.tsx";
import { pageTemplate } from "../../_includes/template.tsx";

export const { data, render } = pageTemplate("offline", OfflinePage);

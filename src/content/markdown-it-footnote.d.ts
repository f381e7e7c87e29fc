// The package has no types of its own, and those of DefinitelyTyped are for markdown-it 14.
declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";
  export default function footnote(md: MarkdownIt): void;
}

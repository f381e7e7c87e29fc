import type { ComponentChildren } from "preact";
import { textRuns } from "../../src/persian/bidi.ts";

const LATIN = /[A-Za-z\u00C0-\u024F]|[0-9]-[0-9]/u;

/**
 * Plain text as readers see it: each Latin run stands by itself, so that the numbers and signs beside it keep their
 * places. Every text that an editor wrote goes through here; an article's body has it from its Markdown.
 */
export function Text({ children }: { readonly children: string }): ComponentChildren {
  if (!LATIN.test(children)) return children;
  return textRuns(children).map((run) => (run.latin ? <bdi lang="en">{run.text}</bdi> : run.text));
}

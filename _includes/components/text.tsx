import type { ComponentChildren } from "preact";
import { textRuns } from "../../src/persian/bidi.ts";

/**
 * Plain text as readers see it: each Latin run stands by itself, so that the numbers and signs beside it keep their
 * places. Every text that an editor wrote goes through here; an article's body has it from its Markdown.
 */
export function Text({ children }: { readonly children: string }): ComponentChildren {
  return textRuns(children).map((run) => (run.latin ? <bdi lang="en">{run.text}</bdi> : run.text));
}

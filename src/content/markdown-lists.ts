import type { MarkdownIt } from "markdown-it";
import { asciiMarkers } from "../persian/list-markers.ts";

type BlockState = InstanceType<MarkdownIt["block"]["State"]>;

/** A text as it is, and as the rule of lists sees it. */
interface Sources {
  readonly written: string;
  readonly seen: string;
}

/**
 * markdown-it plugin: «۱. » and «۱) » begin an item as `1. ` does. The rule of lists, and it alone, is shown the text with
 * its markers in ASCII digits, which are as long; what the items hold is read from the text as it is written.
 */
export function persianLists(md: MarkdownIt): void {
  const { block } = md;
  const rules = block.ruler.getRules("");
  block.ruler.disable("list");
  const list = rules.find((rule) => !block.ruler.getRules("").includes(rule));
  block.ruler.enable("list");
  if (list === undefined) throw new Error("markdown-it reads no lists");

  const known = new WeakMap<BlockState, Sources>();
  const tokenize = block.tokenize.bind(block);
  block.ruler.at(
    "list",
    (state, start, end, silent) => {
      const sources = known.get(state) ?? { written: state.src, seen: asciiMarkers(state.src) };
      known.set(state, sources);
      return withSource(state, sources.seen, () => list(state, start, end, silent));
    },
    { alt: ["paragraph", "reference", "blockquote"] },
  );
  block.tokenize = (state, start, end) =>
    withSource(state, known.get(state)?.written ?? state.src, () => tokenize(state, start, end));
}

/** What `read` makes of a state that has another source for that time. */
function withSource<T>(state: BlockState, source: string, read: () => T): T {
  const { src } = state;
  state.src = source;
  try {
    return read();
  } finally {
    state.src = src;
  }
}

import { languageOf, ltrPieces, textRuns } from "../../src/persian/bidi.ts";
import type { Children } from "../jsx-runtime.ts";

/**
 * Plain text as readers see it: each Latin run stands by itself, so that the numbers and signs beside it keep their
 * places. Every text that an editor wrote goes through here; an article's body has it from its Markdown.
 */
export function Text({ children }: { readonly children: string }): Children {
  return textRuns(children).map((run) =>
    run.latin ? <bdi lang={languageOf(run.text)}>{leftToRight(run.text)}</bdi> : run.text,
  );
}

function leftToRight(text: string): Children {
  return ltrPieces(text).map((piece) => (piece.persian ? <bdi lang="fa">{piece.text}</bdi> : piece.text));
}

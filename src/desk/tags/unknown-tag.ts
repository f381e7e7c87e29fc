import { nearest } from "../../content/nearest.ts";
import type { Message } from "../../words/message.ts";
import { NEAREST } from "../../words/nearest.ts";
import { TAGS } from "../../words/tags.ts";
import type { TagBook } from "./tag-book.ts";

/** Says that a digest has no tag of a name, and what was meant most likely. */
export function unknownTag(name: string, { names }: Pick<TagBook, "names">): Message {
  const near = nearest(name, names);
  return TAGS.unknown({ name, fix: near.length === 0 ? TAGS.seeList : NEAREST.didYouMean({ near }) });
}

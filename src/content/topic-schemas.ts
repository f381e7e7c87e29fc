import { z } from "zod";
import { ASSET_ADDRESS } from "./asset-picture.ts";
import { address, identifier, line } from "./fields.ts";

/** The `id` by which articles name an entry. */
function entryId() {
  return identifier().describe("The short Latin name by which articles call it; part of its page's address.");
}

/** `_data/sections.yaml`, in the order in which sections are shown. */
export const sectionsSchema = z.array(
  z.strictObject({
    id: entryId(),
    title: line().describe("The name that readers see."),
    description: line().optional().describe("What the section holds; shown on its page."),
  }),
);

/** `_data/sources.yaml`. */
export const sourcesSchema = z.array(
  z.strictObject({
    id: entryId(),
    name: line().describe("The name that readers see."),
    url: address().optional().describe("The source's own site."),
    description: line().optional().describe("Who it is; shown on its page."),
  }),
);

/** `_data/threads.yaml`. */
export const threadsSchema = z.array(
  z.strictObject({
    id: entryId(),
    title: line().describe("The name that readers see."),
    description: line().optional().describe("What the story is; shown on its page."),
  }),
);

/** `_data/authors.yaml`. */
export const authorsSchema = z.array(
  z.strictObject({
    id: entryId(),
    name: line().describe("The name that readers see."),
    kind: z
      .enum(["person", "organisation"])
      .default("person")
      .describe("`person`, or `organisation` for a desk, an editorial office or an office."),
    url: address().optional().describe("The author's own site or page."),
    role: line().optional().describe("What the author is: «خبرنگار اقتصاد»; shown below the name on the page."),
    picture: z
      .string()
      .regex(ASSET_ADDRESS, "a file of the assets folder, such as `/assets/images/mina.jpg`")
      .optional()
      .describe("A picture of the author below `/assets/`."),
    description: line().optional().describe("Who it is, in a sentence or two; shown on the page."),
  }),
);

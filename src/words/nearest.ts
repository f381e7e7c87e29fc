import { either, en, entry, fa } from "./entry.ts";

/** What an editor most likely meant. */
export const NEAREST = {
  didYouMean: entry(
    ({ near }: { readonly near: readonly string[] }) =>
      en`did you mean ${either(near.map((value) => `\`${value}\``))}?`,
    ({ near }) => fa`آیا منظورتان ${either(near.map((value) => `\`${value}\``))} بود؟`,
  ),
  meantEntry: entry(
    ({ id, name }: { readonly id: string; readonly name: string }) => en`did you mean \`${id}\`, the id of «${name}»?`,
    ({ id, name }) => fa`آیا منظورتان \`${id}\` بود، شناسهٔ «${name}»؟`,
  ),
};

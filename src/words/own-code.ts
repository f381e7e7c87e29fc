import { en, entry, fa, foreign } from "./entry.ts";

/** What is wrong with the digest's own components and its configuration of Eleventy. */
export const OWN_CODE = {
  unused: entry(
    "is in the place of none of our components, and none of yours imports it",
    "جای هیچ جزئی از گزیده نمی‌آید و هیچ جزئی از شما هم آن را نمی‌خواهد (`import`)",
  ),
  nameAsOurs: entry(
    "name it as the component whose place it is to take, such as `components/share.tsx`",
    "نامش را نام جزئی بگذارید که باید جایش را بگیرد، مانند `components/share.tsx`",
  ),
  secondConfiguration: entry(
    ({ other }: { readonly other: string }) => en`is a second configuration, besides ${other}`,
    ({ other }) => fa`پیکربندی دوم است، در کنار ${other}`,
  ),
  keepOne: entry("keep one of the two", "یکی از آن دو را نگه دارید"),
  notDrawn: entry(
    ({ said }: Said) => en`cannot be drawn: ${foreign(said)}`,
    ({ said }) => fa`کشیده نمی‌شود: ${foreign(said)}`,
  ),
  notRun: entry(
    ({ said }: Said) => en`cannot be run: ${foreign(said)}`,
    ({ said }) => fa`اجرا نمی‌شود: ${foreign(said)}`,
  ),
  copyFirst: entry(
    "change a copy of it, such as `[...digest.articles].reverse()`",
    "رونوشتی از آن را عوض کنید، مانند `[...digest.articles].reverse()`",
  ),
  exportFunction: entry(
    "export one function by default: it is given Eleventy's configuration, and folders are named by flags of the command",
    "با `export default` تنها یک تابع بدهید: پیکربندی `Eleventy` به آن داده می‌شود، و پوشه‌ها با گزینه‌های فرمان نام برده می‌شوند",
  ),
  noFunction: entry("exports no function by default", "`export default` آن تابع نیست"),
  exportsConfig: entry(
    "exports `config`, which a digest does not have",
    "`config` را بیرون می‌دهد، که در نشریه جایی ندارد",
  ),
  returns: entry(
    ({ field }: { readonly field: string }) => en`returns \`${field}\`, which a digest does not have`,
    ({ field }) => fa`\`${field}\` را برمی‌گرداند، که در نشریه جایی ندارد`,
  ),
  notOurs: entry(
    ({ asked }: Asked) => en`\`${asked}\` is none of Gozide's modules`,
    ({ asked }) => fa`\`${asked}\` از ماژول‌های گزیده نیست`,
  ),
  importOurs: entry(
    "import `gozide/shell`, or a component such as `gozide/components/text`",
    "`gozide/shell` را بخواهید، یا جزئی مانند `gozide/components/text`",
  ),
  outside: entry(
    ({ asked }: Asked) => en`\`${asked}\` is outside of the digest`,
    ({ asked }) => fa`\`${asked}\` بیرون از پوشهٔ نشریه است`,
  ),
  putInside: entry("put it into the digest's folder", "آن را به پوشهٔ نشریه بیاورید"),
  notInstalled: entry(
    ({ name }: Package) => en`the package \`${name}\` is not installed`,
    ({ name }) => fa`بستهٔ \`${name}\` نصب نیست`,
  ),
  install: entry(
    ({ name }: Package) => en`run \`npm install ${name}\` in the digest's folder`,
    ({ name }) => fa`در پوشهٔ نشریه \`npm install ${name}\` را بزنید`,
  ),
};

interface Said {
  readonly said: string;
}

interface Asked {
  readonly asked: string;
}

interface Package {
  readonly name: string;
}

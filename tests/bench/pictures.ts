import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { drawn } from "../support/photographs.ts";
import { gozideCommand, hugoVersion } from "./contestants.ts";
import { type Cost, measure } from "./measure.ts";

const HELP = `Measures how photographs of four megapixels are made ready, beside Hugo, which resizes them to the same widths.

  npm run bench:pictures -- [--photographs 1000] [--rounds 1]

Both begin with nothing kept. Aims: 600 MB, and 1.2 times Hugo's processor time.`;

/** What pages show: a photograph of four megapixels in four widths of WebP and one of JPEG. */
const WIDTHS = [400, 800, 1200, 1600] as const;
const PLAIN = 1200;
const PHOTOGRAPH = { width: 2448, height: 1632 } as const;
/** As many different ones are drawn; the others are the same with another last byte, and so nobody knows them. */
const DRAWN = 20;

const HUGO_PAGE = `{{ range resources.Match "photos/*.jpg" }}{{ $photo := . }}
${WIDTHS.map((width) => `{{ ($photo.Resize "${width}x webp q76").RelPermalink }}`).join(" ")} {{ ($photo.Resize "${PLAIN}x jpg q80").RelPermalink }}
{{ end }}`;

const { values } = parseArgs({
  options: {
    photographs: { type: "string", default: "1000" },
    rounds: { type: "string", default: "1" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(HELP);
else await run(Number(values.photographs), Number(values.rounds));

async function run(count: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "gozide-pictures-"));
  try {
    const first = path.join(folder, "first");
    await generate(first, 1);
    // The code is compiled by the first build after a change of it, which no digest pays for.
    await build(first);
    await generate(folder, count);
    const hugo = hugoVersion();
    const ours: Cost[] = [];
    const theirs: Cost[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await build(folder));
      if (hugo !== undefined) theirs.push(await resize(folder));
    }
    report("Gozide, whole build", ours, count);
    if (hugo === undefined) console.log("Hugo is not installed: nothing to compare with.");
    else {
      report(hugo, theirs, count);
      const ratio = (of: (cost: Cost) => number): string => (least(ours, of) / least(theirs, of)).toFixed(2);
      console.log(
        `Ours to theirs: ${ratio(({ wall }) => wall)} on the clock, ${ratio(({ cpu }) => cpu)} of processor time`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function generate(folder: string, count: number): Promise<void> {
  const places = { articles: path.join(folder, "articles"), photos: path.join(folder, "hugo/assets/photos") };
  for (const place of [...Object.values(places), path.join(folder, "hugo/layouts"), path.join(folder, "data")]) {
    mkdirSync(place, { recursive: true });
  }
  const photographs = [];
  for (let grain = 1; grain <= Math.min(DRAWN, count); grain++) {
    photographs.push(
      await drawn({ ...PHOTOGRAPH, grain })
        .jpeg({ quality: 85 })
        .toBuffer(),
    );
  }
  for (let index = 0; index < count; index++) {
    const photograph = photographs[index % photographs.length] ?? Buffer.alloc(0);
    const bytes = Buffer.concat([photograph, Buffer.from(`\n${index}`)]);
    writeFileSync(path.join(places.articles, `${index}.jpg`), bytes);
    writeFileSync(path.join(places.photos, `${index}.jpg`), bytes);
    const head = `---\ntitle: عکس ${index}\ndate: 1404-01-01\nslug: photo-${index}\n---\n`;
    writeFileSync(path.join(places.articles, `${index}.md`), `${head}\nمتن.\n\n![عکس](${index}.jpg)\n`);
  }
  const data = {
    "site.yaml": "title: آزمون\ndescription: یک نشریه.\nurl: https://example.org/\nshare_images: no\n",
    "sections.yaml": "[]\n",
    "sources.yaml": "[]\n",
    "tags.yaml": "[]\n",
    "threads.yaml": "[]\n",
  };
  for (const [name, text] of Object.entries(data)) writeFileSync(path.join(folder, "data", name), text);
  writeFileSync(
    path.join(folder, "hugo/hugo.toml"),
    'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
  );
  writeFileSync(path.join(folder, "hugo/layouts/index.html"), HUGO_PAGE);
}

function build(folder: string): Promise<Cost> {
  const [output, cache] = ["site", "cache"].map((name) => path.join(folder, name));
  for (const made of [output, cache]) rmSync(made ?? "", { recursive: true, force: true });
  return measure(gozideCommand(folder, output ?? "", cache ?? "", []), folder, path.join(folder, "gozide.log"));
}

function resize(folder: string): Promise<Cost> {
  const source = path.join(folder, "hugo");
  for (const made of ["public", "resources"]) rmSync(path.join(source, made), { recursive: true, force: true });
  const args = ["--source", source, "--cacheDir", path.join(folder, "hugo-cache"), "--quiet"];
  return measure({ program: "hugo", args }, folder, path.join(folder, "hugo.log"));
}

function least(costs: readonly Cost[], of: (cost: Cost) => number): number {
  return Math.min(...costs.map(of));
}

function report(name: string, costs: readonly Cost[], count: number): void {
  const [wall, cpu] = [least(costs, (cost) => cost.wall), least(costs, (cost) => cost.cpu)];
  const peak = Math.max(...costs.map((cost) => cost.peak ?? 0));
  const each = `${Math.round((wall * 1000) / count)} ms a photograph`;
  console.log(
    `${name}: ${wall.toFixed(1)} s (${each}), ${cpu.toFixed(1)} s of processor time, ${Math.round(peak)} MiB at most`,
  );
}

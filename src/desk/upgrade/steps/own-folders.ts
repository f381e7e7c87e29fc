import { FORMER_FOLDERS } from "../../../command/digest-folders.ts";
import { STEPS } from "../../../words/upgrade.ts";
import type { DigestFiles } from "../digest-files.ts";
import { gozideSays } from "../manifest.ts";
import { MANIFEST } from "../places.ts";
import type { Step } from "../step.ts";

/** Before there was a package, a digest was written within a clone of the generator, in folders of that. */
export const ownFolders: Step = {
  id: "own-folders",
  since: "0.1.0",
  about: STEPS.ownFolders,
  apply: (digest) =>
    Object.entries(FORMER_FOLDERS).reduce((moved, [folder, former]) => withFolder(moved, folder, former), digest),
};

/** The digest with what is in a folder of the former name in one of the name of today; what is there already stays. */
function withFolder(digest: DigestFiles, folder: string, former: string): DigestFiles {
  const { folders, files } = digest;
  const where: Readonly<Record<string, string>> = folders;
  // Where package.json says that it is there, an editor wants it there.
  const wanted = Object.hasOwn(gozideSays(files.get(MANIFEST)?.text), folder);
  const taken = [...files.keys()].some((name) => name.startsWith(`${folder}/`));
  if (where[folder] !== former || wanted || taken) return digest;
  const entries = [...files].map(([name, file]) => {
    return [name.startsWith(`${former}/`) ? folder + name.slice(former.length) : name, file] as const;
  });
  return { folders: { ...folders, [folder]: folder }, files: new Map(entries) };
}

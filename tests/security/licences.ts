/** A package as the lock file has it. */
export interface LockedPackage {
  /** Where it is installed. */
  readonly place: string;
  readonly name: string;
  readonly license?: string | undefined;
  readonly integrity?: string | undefined;
  readonly hasInstallScript?: boolean | undefined;
  readonly dev?: boolean | undefined;
  /** The systems that it is for, where it is for some only. */
  readonly os?: readonly string[] | undefined;
}

/** Packages that say their licence in a form that npm gave up, read from their LICENSE files. */
const SAID_OTHERWISE: Readonly<Record<string, string>> = {
  "parse-cache-control": "BSD-3-Clause",
  duplexer: "MIT",
};

/**
 * How many packages have each licence. A package that holds another's binary for one system has that one's licence,
 * and the lock file does not always repeat it.
 */
export function licencesOf(packages: readonly LockedPackage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { license, os, name } of packages) {
    const licence =
      license ?? SAID_OTHERWISE[name] ?? (os === undefined ? `none: ${name}` : licenceOfKin(name, packages));
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** The licence of the package that brings this one: of the same scope, or that the name begins with. */
function licenceOfKin(name: string, packages: readonly LockedPackage[]): string {
  const scope = name.split("/")[0]?.replace("@", "") ?? "";
  const kin = packages.find((other) => {
    return (
      other.license !== undefined &&
      other.name !== name &&
      other.name.replace("@", "").split(/[/-]/u)[0] === scope.split("-")[0]
    );
  });
  return kin?.license ?? `none: ${name}`;
}

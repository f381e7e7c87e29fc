/** What a host takes, as it says itself; where it names no limit, or none that a digest could reach, there is none here. */
export interface HostLimits {
  /** Its name. */
  readonly name: string;
  readonly files?: number;
  /** Whether folders count as files. */
  readonly countsFolders?: true;
  /** The whole site, bytes. */
  readonly bytes?: number;
  /** One file, bytes. */
  readonly fileBytes?: number;
  /** Lines of `_redirects`. */
  readonly redirects?: number;
}

const GB = 1_000_000_000;
const MIB = 1_048_576;

/**
 * The limits of the hosts that docs/publishing.md describes, on their free plans, as of November 2026.
 * @see https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
 * @see https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 * @see https://developers.cloudflare.com/pages/platform/limits/
 */
export const HOSTS = {
  github: { name: "GitHub Pages", bytes: GB },
  gitlab: { name: "GitLab Pages", files: 200_000, countsFolders: true, bytes: GB, redirects: 1_000 },
  netlify: { name: "Netlify", redirects: 10_000 },
  cloudflare: { name: "Cloudflare Pages", files: 20_000, fileBytes: 25 * MIB, redirects: 2_000 },
} as const satisfies Readonly<Record<string, HostLimits>>;

/** A host's key in `site.yaml`. */
export type Host = keyof typeof HOSTS;

/** The keys of the hosts. */
export const HOST_KEYS = ["github", "gitlab", "netlify", "cloudflare"] as const satisfies readonly Host[];

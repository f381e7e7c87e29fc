/** The accent as it is drawn on each ground: dates, kickers, rubrics and the lines below links. */
export interface AccentShades {
  readonly light: string;
  readonly dark: string;
  /** For readers who ask for more contrast. */
  readonly lightStrong: string;
  readonly darkStrong: string;
}

/** How the digest looks, as far as an editor chooses it. */
export interface Theme {
  /** The style sheet's own where it is absent. */
  readonly accent?: AccentShades;
  /** How much white is between the parts of a page; between the two where it is absent. */
  readonly density?: "compact" | "roomy";
}

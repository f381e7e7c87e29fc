import type { EleventyConfig } from "@11ty/eleventy";
export function usePlainSite(_config: EleventyConfig): void {}

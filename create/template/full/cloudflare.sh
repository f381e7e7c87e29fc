#!/usr/bin/env bash
# Cloudflare Pages' build command: the digest for the address in data/site.yaml, a branch's preview for its own address.
#
#   build command: bash cloudflare.sh      output folder: _site      variable: NODE_VERSION 24
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
npm ci
# Cloudflare keeps npm's own cache from build to build, and so what is in this folder of it.
kept="$(npm config get cache)/gozide"
if [ "${CF_PAGES_BRANCH:-main}" = main ]; then
  npx gozide build --cache "$kept"
else
  npx gozide build --cache "$kept" --base-url "$CF_PAGES_URL/"
fi
npx gozide check
# The list of the site's files is of use to the next build only, and here each output begins anew.
rm -f _site/.gozide-files

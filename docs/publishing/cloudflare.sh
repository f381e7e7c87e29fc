#!/usr/bin/env bash
# Cloudflare Pages' build command: the digest for the address in _data/site.yaml, a branch's preview for its own address.
#
#   build command: docs/publishing/cloudflare.sh      output folder: _site
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
npm ci
if [ "${CF_PAGES_BRANCH:-main}" = main ]; then
  npm run build
else
  npm run build -- --base-url "$CF_PAGES_URL/"
fi
npm run check:site
# The list of the site's files is of use to the next build only, and here each begins anew.
rm -f _site/.gozide-files

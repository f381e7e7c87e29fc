#!/usr/bin/env bash
# Builds the digest and sends what changed to a server, by rsync 3.1 or newer.
#
#   docs/publishing/rsync.sh user@host:/var/www/digest/ [flags of `npm run build`, but for --output and --changed]
#
# The first time everything is sent, afterwards only what a build changed; nothing else in that folder is touched.
# What a broken line did not let through stays in .cache/to-send.txt and is sent the next time.
set -euo pipefail
destination=${1:?"where to? docs/publishing/rsync.sh user@host:/var/www/digest/"}
shift
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mkdir -p .cache
npm run --silent build -- --changed .cache/changed.txt "$@"
sed -E 's/^(added|changed|removed) //' .cache/changed.txt >>.cache/to-send.txt

# rsync removes what it is told of and does not find; of a whole folder that is no more it must be told the folder.
to_send() {
  sort -u .cache/to-send.txt | while read -r file; do
    while [ ! -e "_site/$file" ] && [ "$file" != "${file%/*}" ] && [ ! -e "_site/${file%/*}" ]; do file=${file%/*}; done
    printf '%s\n' "$file"
  done | sort -u
}

if [ "$(cat .cache/sent-to.txt 2>/dev/null)" != "$destination" ]; then
  rsync -rtz --delay-updates _site/ "$destination"
else
  # Files come into their places together at the end.
  to_send | rsync -dtz --delay-updates --delete-missing-args --force --files-from=- _site/ "$destination"
fi
printf '%s\n' "$destination" >.cache/sent-to.txt
rm .cache/to-send.txt

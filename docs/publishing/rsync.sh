#!/usr/bin/env bash
# Builds the digest and sends what changed to a server, by rsync.
#
#   docs/publishing/rsync.sh user@host:/var/www/digest/ [flags of `npm run build`, but for --output]
#
# Folders of flags, and a local target, are relative to where you start it.
# The first time everything is sent, afterwards only what differs from what was sent there, whoever built it; nothing else
# in that folder is touched. What was sent is remembered in .cache/sent-*.txt once rsync is done with it: what a broken
# line did not let through is sent the next time. Without that file everything is compared anew. Where most of what was
# sent is gone from the site, nothing is sent or removed unless --allow-removal is among the flags.
set -euo pipefail
destination=${1:?"where to? docs/publishing/rsync.sh user@host:/var/www/digest/"}
shift
removal=
for flag in "$@"; do
  case $flag in
  --allow-removal) removal=allowed ;;
  --output | --output=*)
    echo "docs/publishing/rsync.sh: $flag: it sends the generator's _site/; leave the flag out" >&2
    exit 2
    ;;
  esac
done
if ! command -v rsync >/dev/null; then
  echo "docs/publishing/rsync.sh: rsync is not here: install it (apt install rsync, brew install rsync)" >&2
  exit 1
fi
# A target without a host is a folder.
case ${destination%%/*} in *:*) ;; ?*) destination=$PWD/$destination ;; esac
home=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)

npm --prefix "$home" run --silent build -- "$@"

cd "$home"
# What is known of each target is in files of its own.
sent=.cache/sent-$(printf '%s' "$destination" | cksum | tr ' ' -).txt
mkdir -p .cache
touch "$sent"

# Every file of the site: size, time and name. The list of them that Gozide keeps there, and what a build that was cut off
# left, are not sent.
list() {
  node -e '
    const { readdirSync, statSync } = require("node:fs");
    for (const name of readdirSync("_site", { recursive: true })) {
      if (name.startsWith(".gozide-")) continue;
      const stat = statSync(`_site/${name}`);
      if (stat.isFile()) console.log(`${stat.size} ${stat.mtimeMs} ${name}`);
    }' | LC_ALL=C sort
}

# Every file that differs from what was sent; of a whole folder that is no more, the folder.
differing() {
  LC_ALL=C comm -3 "$sent" "$sent.new" | sed -E 's/^[[:space:]]*[^ ]+ [^ ]+ //' | LC_ALL=C sort -u | while IFS= read -r file; do
    while [ ! -e "_site/$file" ] && [ "$file" != "${file%/*}" ] && [ ! -e "_site/${file%/*}" ]; do file=${file%/*}; done
    printf '%s\n' "$file"
  done | LC_ALL=C sort -u
}

# What is gone as patterns: the folders above it, and it with all that is in it. (--delete-missing-args would say it in one
# word, but with --files-from rsync 3.4.3, and the security updates of older ones, break off at it.)
removal_patterns() {
  node -e '
    const escaped = (name) => name.replace(/[\\*?[]/g, "\\$&");
    const plain = (name) => (/[*?[]/.test(name) ? escaped(name) : name);
    const patterns = new Set();
    for (const name of require("node:fs").readFileSync(0, "utf8").split("\n").filter(Boolean)) {
      for (let at = name.indexOf("/"); at !== -1; at = name.indexOf("/", at + 1)) patterns.add(`/${plain(name.slice(0, at))}/`);
      patterns.add(`/${plain(name)}`).add(`/${escaped(name)}/***`);
    }
    for (const pattern of patterns) console.log(pattern);'
}

list >"$sent.new"
names() { sed -E 's/^[^ ]+ [^ ]+ //' "$1" | LC_ALL=C sort -u; }
before=$(names "$sent" | wc -l)
gone=$(LC_ALL=C comm -23 <(names "$sent") <(names "$sent.new") | wc -l)
if [ -z "$removal" ] && [ "$gone" -gt 20 ] && [ $((gone * 2)) -gt "$before" ]; then
  rm "$sent.new"
  echo "docs/publishing/rsync.sh: $((gone)) of $((before)) files that were sent to $destination are no more in _site/; nothing was sent or removed. See that it is the site you mean; to remove them there too, add --allow-removal" >&2
  exit 1
fi
# Until rsync is done nobody knows what of this is there: no size and no time are those of a file.
differing >"$sent.differing"
{ cat "$sent"; sed 's/^/? ? /' "$sent.differing"; } | LC_ALL=C sort >"$sent.unsure"
mv "$sent.unsure" "$sent"
: >"$sent.files"
: >"$sent.gone"
while IFS= read -r file; do
  if [ -e "_site/$file" ]; then printf '%s\n' "$file" >>"$sent.files"; else printf '%s\n' "$file" >>"$sent.gone"; fi
done <"$sent.differing"
if [ -s "$sent.files" ]; then
  # Files come into their places together at the end.
  rsync -dtz --delay-updates --files-from="$sent.files" _site/ "$destination"
fi
if [ -s "$sent.gone" ]; then
  removal_patterns <"$sent.gone" >"$sent.patterns"
  rsync -r --delete --existing --ignore-existing --include-from="$sent.patterns" --exclude='*' _site/ "$destination"
fi
mv "$sent.new" "$sent"
rm -f "$sent".{differing,files,gone,patterns}

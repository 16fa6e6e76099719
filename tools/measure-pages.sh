#!/usr/bin/env bash
# Asks a running site for every page of its sitemap and the heaviest searches and documents, three times each after once to warm it, and prints
# how many there are, the median and the slowest times to the last byte, and the heaviest as they are sent with gzip:
#   tools/measure-pages.sh [http://localhost:5080]
set -eu
site=${1:-http://localhost:5080}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  curl -sf "$site/sitemap.xml" | grep -o '<loc>[^<]*' | sed 's/<loc>//'
  for path in '/search?q=%E7%9F%A5%E8%AF%86%E4%BA%A7%E6%9D%83' '/search?q=%E7%9F%A5%E8%AF%86%E4%BA%A7%E6%9D%83&size=100' '/search?q=' \
    '/overviews/recommendations-results' '/overviews/projects-by-year' '/overviews/projects-by-recommendation' '/coverage' '/help' '/design' \
    '/assistance?country=la&need=%E5%9C%B0%E7%90%86%E6%A0%87%E5%BF%97' '/compare?project=da-10-05&project=da-4-10-03' '/nothing-here'; do echo "$site$path"; done
  curl -sf "$site/sitemap.xml" | grep -o '<loc>[^<]*/documents/[^<]*' | sed 's/<loc>//; s/$/?find=%E7%9A%84/'
} > "$work/addresses"
for language in zh en; do
  while read -r address; do
    case $address in *\?*) address="$address&lang=$language" ;; *) address="$address?lang=$language" ;; esac
    for _ in 0 1 2 3; do printf 'url = "%s"\noutput = "/dev/null"\n' "$address"; done
  done < "$work/addresses"
done > "$work/config"
# One connection for all: what is measured is the page, not the handshake.
curl -s -H 'Accept-Encoding: gzip' -w '%{time_total} %{size_download} %{url_effective}\n' -K "$work/config" |
  awk '{ if (++seen[$3] == 2 || (seen[$3] > 2 && $1 + 0 < t[$3])) t[$3] = $1 + 0; w[$3] = $2 } END { for (u in t) printf "%.1f %d %s\n", t[u] * 1000, w[u], u }' > "$work/pages"
count=$(wc -l < "$work/pages")
echo "$count pages; the best of three times each"
echo "median $(sort -n "$work/pages" | awk -v n="$count" 'NR == int((n + 1) / 2) { print $1 }') ms, over 100 ms: $(awk '$1 > 100' "$work/pages" | wc -l)"
echo "slowest (ms, bytes):"; sort -rn "$work/pages" | head -5
echo "heaviest (ms, bytes):"; sort -k2 -rn "$work/pages" | head -5

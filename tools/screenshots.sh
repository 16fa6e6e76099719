#!/usr/bin/env bash
# Pictures of every sort of page, in both languages, wide and on a phone, light and dark, and what is printed as PDF:
#   tools/screenshots.sh DIR
# DIR/index.html shows them side by side. Needs chromium (Debian package chromium).
set -eu
[ $# = 1 ] || { echo "usage: tools/screenshots.sh DIR" >&2; exit 2; }
mkdir -p "$1"
KB_PICTURES="$(cd "$1" && pwd)"
export KB_PICTURES
cd "$(dirname "$0")/.."
dotnet test tests/EndToEnd.Tests --nologo -v quiet --filter "FullyQualifiedName~PicturesTests"
echo "$KB_PICTURES/index.html"

#!/usr/bin/env bash
# Runs all tests on a fresh machine and ends with the line "N passed, N failed, N skipped".
# Installs the system packages the tests need when it can, and says so.
set -u
cd "$(dirname "$0")/.."

need() { # command, Debian packages
  command -v "$1" >/dev/null 2>&1 && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "tools/test.sh: installing $2 (for $1)"
    if [ -z "${updated:-}" ]; then apt-get update -qq && updated=1; fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $2 >/dev/null 2>&1 \
      || echo "tools/test.sh: $2 could not be installed; tests that need $1 are skipped"
  else
    echo "tools/test.sh: $1 is missing (Debian package $2); tests that need it are skipped"
  fi
}
need chromium chromium
need strace strace
need pdftotext poppler-utils
need antiword antiword
need soffice "libreoffice-calc-nogui libreoffice-writer-nogui"
fc-list :lang=zh 2>/dev/null | grep -q . || need no-such-font-tool fonts-noto-cjk

# Readers of our formats that others made: references and the description of the API. About 10 seconds, once.
if command -v npm >/dev/null 2>&1; then
  [ tests/readers/node_modules/.package-lock.json -nt tests/readers/package.json ] || npm install --prefix tests/readers --no-audit --no-fund --ignore-scripts >/dev/null 2>&1 \
    || echo "tools/test.sh: tests/readers could not be installed; tests that need them are skipped"
else
  echo "tools/test.sh: npm is missing; tests that need tests/readers are skipped"
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
dotnet build KnowledgeBase.sln -v quiet -nologo -clp:NoSummary || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
dotnet test KnowledgeBase.sln --no-build --nologo -v quiet --logger trx --results-directory "$results"
status=$?

sum() { # attribute of the Counters element, summed over all result files
  cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{n += $1} END {print n + 0}'
}
awk -f tools/failures.awk "$results"/*.trx 2>/dev/null
passed=$(sum passed) failed=$(sum failed) total=$(sum total)
skipped=$((total - passed - failed))
[ "$total" -gt 0 ] || { status=1; failed=1; }
[ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"

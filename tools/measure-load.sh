#!/usr/bin/env bash
# Loads a site over the seeds with searches, ten queries in both languages with all facets, and prints searches a second, latencies, processor time a search
# and the memory of its process (Linux; needs wrk, in Debian's package of that name):
#   dotnet publish src/KnowledgeBase.Web -c Release -o DIR
#   tools/measure-load.sh DIR/KnowledgeBase.Web.dll [seconds to warm up, 20] [seconds a run, 15]
# Settings of the runtime go in the environment, such as DOTNET_gcServer=1. The figures mean something on a machine that does nothing else.
set -eu
program=$1 warm=${2:-20} run=${3:-15} port=${PORT:-5087}
work=$(mktemp -d)
cat > "$work/queries.lua" <<'LUA'
local queries = { "%E7%9F%A5%E8%AF%86%E4%BA%A7%E6%9D%83", "gastronomic+tourism", "%E6%8A%80%E6%9C%AF%E8%BD%AC%E8%AE%A9", "capacity+building",
  "%E5%A5%B3%E4%BC%81%E4%B8%9A%E5%AE%B6+%E4%B9%8C%E5%B9%B2%E8%BE%BE", "recommendation+10", "%E5%9C%B0%E7%90%86%E6%A0%87%E5%BF%97",
  "traditional+knowledge", "%E5%8F%91%E5%B1%95%E8%AE%AE%E7%A8%8B", "patent+information+africa" }
local i = 0
request = function() i = i + 1; return wrk.format("GET", "/api/v1/search?q=" .. queries[i % #queries + 1]) end
LUA
start() {
  dotnet "$program" --data "$work/data" --urls "http://127.0.0.1:$port" > "$work/log" 2>&1 &
  pid=$!
  until curl -sf "http://127.0.0.1:$port/health/ready" > /dev/null; do kill -0 $pid || { cat "$work/log"; exit 1; }; sleep 0.2; done
}
trap 'kill $pid 2>/dev/null; wait $pid 2>/dev/null; rm -rf "$work"' EXIT
# Filled by one process and measured in another: what reading the seeds leaves behind is not counted.
start; kill $pid; wait $pid || true
start
memory() { awk '/^VmHWM/ {most = $2} /^VmRSS/ {now = $2} /^RssAnon/ {own = $2} END {printf "%d MB resident (%d MB its own), %d MB at most", now / 1024, own / 1024, most / 1024}' "/proc/$pid/status"; }
ticks() { awk '{print $14 + $15}' "/proc/$pid/stat"; }
load() { wrk -t1 -c"$1" -d"$2s" --latency -s "$work/queries.lua" "http://127.0.0.1:$port"; }
echo "started: $(memory)"
load 8 "$warm" > /dev/null
for connections in 8 64; do
  before=$(ticks)
  load "$connections" "$run" > "$work/out"
  awk -v c="$connections" -v t="$(($(ticks) - before))" -v hz="$(getconf CLK_TCK)" '/requests in/ {n = $1} /Requests\/sec/ {r = $2} /50%/ {m = $2} /99%/ {p = $2} /Non-2xx/ {e = ", " $0}
    END {printf "%d connections: %s searches/s, median %s, p99 %s, %.2f ms of processor time a search%s; ", c, r, m, p, t * 1000 / hz / n, e}' "$work/out"
  memory; echo
done
sleep 10
echo "10 s later: $(memory)"

#!/usr/bin/env bash
# Starts the park server as a person would and prints how long it took and what it holds, as CSV on stdout.
#   bench/park-start.sh [RUNS]      (default 3 starts with an initialised database, after one first start)
# ready_s: from exec to the first 200 of /api/v1/health; cpu_s: processor seconds of the JVM until then;
# rss_mb: resident memory of the JVM 20 s after that, idle; postgres_mb: proportional memory (PSS) of PostgreSQL.
# Needs park/target (./mvnw -pl park -am -DskipTests package), curl, a free port 18088 and 54399. Exit codes as ./dajuan.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=${1:-3}
java=$(./dajuan --java-home)/bin/java
jar=$(ls park/target/dajuan-park-*.jar 2>/dev/null | head -n 1) || true
[[ -n $jar ]] || { echo "park-start: no jar in park/target; build it first." >&2; exit 4; }
home=$(mktemp -d); server=
# What a launcher would pass; the heap is small on purpose.
options=(-XX:+UseSerialGC -Xmx256m -Xss512k -XX:MaxMetaspaceSize=160m)
finish() { [[ -z $server ]] || { kill "$server" 2>/dev/null && wait "$server" || true; }; rm -rf "$home"; }
trap finish EXIT

cores=$(nproc)
echo "start,ready_s,cpu_s,rss_mb,postgres_mb,stop_s,load_before,cores,jdk"
measure() { # name, java options
  local name=$1; shift
  local load begin now cpu rss pss stop
  load=$(cut -d' ' -f1 /proc/loadavg)
  begin=$(date +%s.%N)
  DAJUAN_HOME=$home "$java" "${options[@]}" "$@" -jar "$jar" --dajuan.http.port=18088 --dajuan.database.port=54399 \
    >"$home.log" 2>&1 &
  server=$!
  until curl -fs -o /dev/null http://127.0.0.1:18088/api/v1/health; do
    kill -0 "$server" 2>/dev/null || { echo "park-start: the server ended:" >&2; cat "$home.log" >&2; exit 1; }
    sleep 0.05
  done
  now=$(date +%s.%N)
  cpu=$(awk -v hz="$(getconf CLK_TCK)" '{print ($14 + $15) / hz}' "/proc/$server/stat")
  sleep 20
  rss=$(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$server/status")
  pss=0
  for p in /proc/[0-9]*; do
    if [[ $(readlink "$p/cwd" 2>/dev/null) == "$home/postgres/data" ]]; then
      pss=$((pss + $(awk '/^Pss:/ {print $2}' "$p/smaps_rollup" 2>/dev/null || echo 0)))
    fi
  done
  stop=$(date +%s.%N)
  kill "$server"; wait "$server" || true; server=
  stop=$(echo "$(date +%s.%N) - $stop" | bc -l 2>/dev/null || awk -v a="$(date +%s.%N)" -v b="$stop" 'BEGIN {print a - b}')
  awk -v n="$name" -v b="$begin" -v e="$now" -v c="$cpu" -v r="$rss" -v p="$pss" -v s="$stop" -v l="$load" -v k="$cores" \
    -v j="$("$java" -version 2>&1 | sed -n '2s/.*build \([^)]*\)).*/\1/p')" \
    'BEGIN {printf "%s,%.2f,%.2f,%d,%d,%.2f,%s,%d,%s\n", n, e - b, c, r, p / 1024, s, l, k, j}'
}

measure first
for ((i = 1; i <= runs; i++)); do measure "again-$i"; done
# JEP 514: classes loaded and linked ahead of time, from a recorded start.
measure record-cache "-XX:AOTCacheOutput=$home.aot" >/dev/null
for ((i = 1; i <= runs; i++)); do measure "cached-$i" "-XX:AOTCache=$home.aot"; done
rm -f "$home.aot" "$home.log"

#!/usr/bin/env bash
# Nightly Receivables: ./run.sh COMMAND [options]; ./run.sh help lists the commands.
# Finds a JDK (21 or newer), builds the program when it is missing or older than its sources, and starts it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build="$root/.build"

# Java reads the names of files as the locale says. cron and systemd give none, and a file with a Chinese name would stop the night.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  ""|C|POSIX) { export LC_ALL=C.UTF-8; } 2>/dev/null ;;
esac

feature_of() { # the feature version of the JDK in $1, nothing when it is none
  local release="$1/release"
  [ -x "$1/bin/javac" ] && [ -r "$release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release" | head -n 1
}

find_jdk() { # JAVA_HOME when it will do, else the newest JDK of the usual places
  local best="" best_version=20 candidate version
  for candidate in "${JAVA_HOME:-}" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /nowhere/bin/javac)")")")"; do
    [ -n "$candidate" ] || continue
    version=$(feature_of "$candidate")
    [ -n "$version" ] || continue
    if [ "$candidate" = "${JAVA_HOME:-}" ] && [ "$version" -ge 21 ]; then echo "$candidate"; return; fi
    if [ "$version" -gt "$best_version" ]; then best="$candidate"; best_version=$version; fi
  done
  [ -n "$best" ] || { echo "No JDK 21 or newer was found. Install one, or set JAVA_HOME to it." >&2; exit 2; }
  echo "$best"
}

is_fresh() { # the built program exists and no source is newer than its stamp (folders count, so deletions do too)
  [ -s "$build/stamp" ] && [ -d "$build/$(cat "$build/stamp")" ] || return 1
  [ -z "$(find "$root/src/main" "$root/pom.xml" -newer "$build/stamp" -print -quit)" ]
}

maven() { # Maven is quiet unless it fails
  command -v mvn >/dev/null || { echo "Maven (mvn) is not on the PATH. Install it, then run again." >&2; exit 2; }
  (cd "$root" && JAVA_HOME="$jdk" mvn -B "$@")
}

rehearse() { # plays two nights of a small company; what the JVM learned by them (classes read, methods worth compiling) lies beside the program
  [ "$feature" -ge 25 ] || return 0
  local stage
  stage=$(mktemp -d)
  cp -r "$root/config" "$root/jobs" "$stage"
  env -u SPRING_DATASOURCE_URL RECEIVABLES_ROOT="$stage" "$jdk/bin/java" $java_options "${program_options[@]}" "-XX:AOTCacheOutput=$1/learned.aot" \
    -cp "$1/nightly-receivables.jar:$1/lib/*" receivables.Main bench --customers 500 >"$build/rehearsal.log" 2>&1 || rm -f "$1/learned.aot"
  rm -rf "$stage"
}

build_program() { # aside, then the stamp last: a second start waits for the lock and finds it done
  mkdir -p "$build"
  exec 9>"$build/lock"
  flock 9
  if ! is_fresh; then
    local name="app.$(date +%s).$$" started previous=""
    started=$(mktemp "$build/started.XXXXXX")
    [ -s "$build/stamp" ] && previous=$(cat "$build/stamp")
    echo "Building the program (once; takes a minute or two) ..." >&2
    if ! maven -q -Dmaven.test.skip=true -Doutput.directory="$build/$name" package >"$build/build.log" 2>&1; then
      tail -n 40 "$build/build.log" >&2
      rm -rf "${build:?}/$name" "$started"
      echo "The program could not be built; the lines above say why (all of it: $build/build.log)." >&2
      exit 2
    fi
    rehearse "$build/$name"
    echo "$name" > "$build/stamp.new"
    touch -r "$started" "$build/stamp.new"
    mv "$build/stamp.new" "$build/stamp"
    rm -f "$started"
    for old in "$build"/app.*; do
      case "$(basename "$old")" in "$name"|"$previous") ;; *) rm -rf "$old" ;; esac
    done
  fi
  flock -u 9
  exec 9>&-
}

jdk=$(find_jdk)
feature=$(feature_of "$jdk")
# A night lasts a minute: with the usual inlining a third of its processor time went into compiling ever larger methods, not into running them.
java_options="-Xmx560m -XX:+UseParallelGC -XX:FreqInlineSize=60 -XX:InlineSmallCode=700"
if [ "$feature" -ge 25 ]; then java_options="$java_options -XX:+UseCompactObjectHeaders"; fi
if grep -qs '\[madvise\]\|\[always\]' /sys/kernel/mm/transparent_hugepage/enabled; then java_options="$java_options -XX:+UseTransparentHugePages"; fi
program_options=(-Dfile.encoding=UTF-8 -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
case "$*" in
  "bench-letters --compare")
    echo "Measuring the press against other ways of writing the same pages (some minutes) ..." >&2
    mkdir -p "$root/target"
    maven -q -Dtest=LetterRatioTest -Dsurefire.failIfNoSpecifiedTests=false -Dreceivables.long=true test >"$root/target/letter-ratio.log" 2>&1 || {
      tail -n 40 "$root/target/letter-ratio.log" >&2; exit 1; }
    cat "$root/target/letter-ratio.txt"
    exit
    ;;
esac
case "${1:-help}" in
  render-letters)
    [ $# -le 2 ] || { echo "render-letters takes one folder at most: ./run.sh render-letters /tmp/letters" >&2; exit 2; }
    samples=$(realpath -m "${2:-$root/target/letters}")
    echo "Drawing letters of every kind to look at (a minute) ..." >&2
    mkdir -p "$root/target" "$samples"
    maven -q -Dtest=RenderSamplesTest -Dsurefire.failIfNoSpecifiedTests=false "-Dreceivables.samples=$samples" test >"$root/target/render-letters.log" 2>&1 || {
      tail -n 40 "$root/target/render-letters.log" >&2; exit 1; }
    echo "$(find "$samples" -name '*.pdf' | wc -l) PDFs lie in $samples."
    exit
    ;;
  test)
    mkdir -p "$build"
    exec 8>"$build/test.lock"
    flock 8
    shift
    long=""
    random=""
    for option in "$@"; do
      case "$option" in
        --long) long="-Dreceivables.long=true" ;;
        --seeds=*|--nights=*) random="$random -Dreceivables.${option#--}" ;;
        *) echo "test takes --long, or --seeds=17 or --seeds=1-500 with --nights=60 for random companies alone; not $option" >&2; exit 2 ;;
      esac
    done
    if [ -n "$random" ]; then
      maven -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false $random test
    else
      maven $long verify
    fi
    exit
    ;;
esac
is_fresh || build_program
app="$build/$(cat "$build/stamp")"
export RECEIVABLES_ROOT="$root"
if [ -t 2 ]; then export RECEIVABLES_TERMINAL=yes; fi
# What was learned holds for the JDK and the options it was learned with; with others the JVM leaves it aside.
if [ "$feature" -ge 25 ] && [ -s "$app/learned.aot" ] && [ -z "${RECEIVABLES_JAVA_OPTIONS:-}" ]; then
  program_options+=("-XX:AOTCache=$app/learned.aot" "-Xlog:aot*=off,cds*=off")
fi
exec "$jdk/bin/java" ${RECEIVABLES_JAVA_OPTIONS:-$java_options} "${program_options[@]}" \
  -cp "$app/nightly-receivables.jar:$app/lib/*" receivables.Main "$@"

# What bench/run, bench/parser and bench/memory share: the build, the logs, the JVM. Sourced, not run.
# shellcheck shell=bash
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$home/target/bench/work
results=$home/bench/RESULTS.md
bytes_per_line=234 # of a generated combined log

fail() { # MESSAGE
    printf 'error: %s\n' "$1" >&2
    exit 2
}

build() { # the program and src/bench, in target/bench
    mkdir -p "$work"
    local class_path=$home/target/bench/class-path
    if [ ! -f "$class_path" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" "$home/src/bench" -newer "$class_path" | head -n 1)" ]; then
        printf 'building the benchmarks...\n' >&2
        (cd "$home" && mvn -B -q -Pbench -Dspotless.check.skip=true compile dependency:build-classpath \
            -DincludeScope=runtime -Dmdep.outputFile="$class_path.new") >&2
        mv "$class_path.new" "$class_path"
    fi
    "$home/bin/logsift" --version >/dev/null # builds the program, which bench/memory starts and which makes the logs
}

generated_log() { # MEGABYTES -> a log of about this size, made once
    local log=$home/target/bench/logs/access-$1MB.log
    if [ ! -f "$log" ]; then
        printf 'generating %s MB...\n' "$1" >&2
        mkdir -p "${log%/*}"
        "$home/bin/logsift" --workspace "$work/workspace" generate access \
            --lines $(($1 * 1000000 / bytes_per_line)) --to "$log" >&2
    fi
    printf '%s\n' "$log"
}

run_java() { # CLASS ARGUMENTS...
    local java=${JAVA_HOME:+$JAVA_HOME/bin/}java main=$1
    shift
    "$java" "@$home/bin/jvm.options" -XX:MaxRAMPercentage=50 \
        -cp "$home/target/bench/classes:$(<"$home/target/bench/class-path")" "dev.logsift.bench.$main" "$@"
}

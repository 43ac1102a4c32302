#!/bin/sh
# Builds the program for ./septum:  build.sh ROOT JDK
# Leaves ROOT/target/program/NAME/lib/*.jar and a start-up cache, and last names the build in ROOT/target/program/current, so
# that a program that runs keeps its files and a build that breaks leaves the one before in place.
set -u
root=$1
jdk=$2
program=$root/target/program
lock=$program/lock
. "$root/app/sources.sh"
work=

fail() {
    printf 'septum: %s\n' "$1" >&2
    exit 5
}

check_tools() {
    command -v mvn >/dev/null 2>&1 ||
        fail "Maven is needed to build Septum and was not found. Install Maven 3.8 or newer (Debian: apt install maven)."
    version=$(JAVA_HOME=$jdk mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    major=${version%%.*}
    minor=${version#*.}
    if [ "${major:-0}" -lt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -lt 8 ]; }; then
        fail "Maven 3.8 or newer is needed to build Septum; mvn -v says ${version:-nothing}."
    fi
    python3 -m pip --version >/dev/null 2>&1 ||
        fail "Python 3 with pip is needed to build Septum: the build fetches OpenVINO with it. (Debian: apt install python3-pip)"
}

# One build at a time. The lock is a folder with the owner's process id; a lock whose owner is gone is taken over.
take_lock() {
    waited=
    until mkdir "$lock" 2>/dev/null; do
        [ -d "$program" ] || fail "cannot write into $root/target: $(mkdir -p "$program" 2>&1)"
        owner=$(cat "$lock/pid" 2>/dev/null)
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
            mv "$lock" "$lock.$$" 2>/dev/null && rm -rf "$lock.$$"
            continue
        fi
        [ -n "$waited" ] || printf 'Septum is being built by another process; waiting.\n' >&2
        waited=yes
        sleep 1
    done
    echo $$ > "$lock/pid"
    trap 'rm -rf "$lock" ${work:+"$work"}' EXIT
    trap 'exit 130' INT TERM HUP
}

is_current() {
    [ -n "$waited" ] && [ -f "$program/current" ] && [ -z "$(newer_source "$root" "$program/current")" ]
}

compile() {
    # Maven 3 on a new JDK complains about its own libraries; that is nothing a reader can mend.
    JAVA_HOME=$jdk MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
        mvn -q -B -Dstyle.color=never -f "$root/pom.xml" -pl app -am -Dmaven.test.skip=true package ||
        fail "the build failed; Maven's message above says why."
}

collect() {
    mkdir -p "$work/lib" || fail "cannot write $work/lib"
    { tr ':' '\n' < "$root/app/target/class-path"; echo; echo "$root/app/target/septum-app.jar"; } | sed '/^$/d' > "$work/jars"
    while read -r jar; do
        cp "$jar" "$work/lib/" || fail "cannot copy $jar"
    done < "$work/jars"
    rm "$work/jars"
}

# A run that touches what most runs touch; the JDK keeps the classes it loaded, so that the next start is quick.
make_cache() {
    classpath=
    for jar in "$program/$name/lib"/*.jar; do
        classpath=$classpath:$jar
    done
    "$jdk/bin/java" "-XX:AOTCacheOutput=$program/$name/part.aot" -Xlog:disable -Xlog:all=error:stderr -cp "${classpath#:}" \
        --enable-native-access=ALL-UNNAMED -Djdk.console=java.base "-Dseptum.home=$root" org.septum.app.Main warm-up \
        > "$program/$name/warm-up.log" 2>&1
    if [ -f "$program/$name/part.aot" ]; then
        echo "$jdk" > "$program/$name/septum.jdk"
        mv "$program/$name/part.aot" "$program/$name/septum.aot"
    else
        printf 'septum: no start-up cache could be made, so it starts more slowly (%s).\n' "$program/$name/warm-up.log" >&2
    fi
}

# Keeps this build and the one before, which may still be running.
tidy() {
    for old in "$program"/build-*; do
        case ${old##*/} in
            "$name" | "$before") ;;
            *) rm -rf "$old" ;;
        esac
    done
}

mkdir -p "$program" 2>/dev/null || fail "cannot write into $root/target, where the build goes."
take_lock
is_current && exit 0
check_tools
printf 'Building Septum. The first time takes a few minutes.\n' >&2
name=build-$(date +%Y%m%d-%H%M%S)-$$
before=$(cat "$program/current" 2>/dev/null)
work=$program/part-$name
: > "$program/started"
compile
collect
mv "$work" "$program/$name"
work=
make_cache
echo "$name" > "$program/current.part"
touch -r "$program/started" "$program/current.part"
mv "$program/current.part" "$program/current"
tidy

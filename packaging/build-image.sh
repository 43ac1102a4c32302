#!/bin/sh
# Makes a folder that runs Septum on a machine with no JDK, Maven or Python:  packaging/build-image.sh [DESTINATION]
# It holds a Java runtime cut to size, the program, OpenVINO's libraries, the models, the licences and a start-up cache.
# Linux; see packaging/README.md for what is missing elsewhere.
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd)
destination=${1:-$root/target/packaging}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version=$("$root/septum" --version | sed -n 's/[^0-9]*\([0-9][0-9.]*\).*/\1/p' | head -n 1)
read -r build < "$root/target/program/current"
read -r jdk < "$root/target/program/$build/septum.jdk"
natives=$(python3 "$root/openvino-java/natives/fetch.py" --print)

mkdir "$work/input"
cp "$root/target/program/$build/lib"/*.jar "$work/input/"
cp -R "$root/models" "$work/input/models"
cp -R "$natives" "$work/input/natives"
mkdir "$work/input/licences"
cp "$root/LICENSE" "$root/packaging/third-party.md" "$work/input/licences/"

# All of Java SE, and what is used or looked up by name beyond it: memory size, ZIP, extended character sets, and JavaFX's needs.
"$jdk/bin/jlink" --add-modules java.se,jdk.charsets,jdk.jfr,jdk.management,jdk.unsupported,jdk.zipfs \
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$work/runtime"
"$jdk/bin/jpackage" --type app-image --name Septum --app-version "$version" --input "$work/input" --main-jar septum-app.jar \
    --main-class org.septum.app.Main --runtime-image "$work/runtime" --dest "$work/image" \
    --java-options "--enable-native-access=ALL-UNNAMED" --java-options "-Djdk.console=java.base" --java-options "-Xlog:disable" \
    --java-options '-Dseptum.home=$APPDIR' --java-options '-Dopenvino.natives=$APPDIR/natives'

image=$work/image/Septum
JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$image/lib/app/septum.aot" "$image/bin/Septum" warm-up >"$work/warm-up.log" 2>&1 || true
if [ -f "$image/lib/app/septum.aot" ]; then
    sed -i 's|^\[JavaOptions\]$|&\njava-options=-XX:AOTCache=$APPDIR/septum.aot|' "$image/lib/app/Septum.cfg"
else
    echo "No start-up cache could be made:" >&2
    cat "$work/warm-up.log" >&2
fi
mkdir -p "$destination"
rm -rf "$destination/Septum"
mv "$image" "$destination/Septum"
du -sh "$destination/Septum"

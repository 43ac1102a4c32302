#!/bin/sh
# Every comparison, one after the other:  all.sh PYTHON OUT
# Leaves each one's table and figures in OUT; ends with exit code 1 and names them where targets are missed.
set -u
python=$1
out=$2
here=$(CDPATH='' cd "$(dirname "$0")" && pwd) || exit 1
mkdir -p "$out" || exit 1
missed=
for script in decoding jpeg2000 index volumes; do
    "$python" "$here/$script.py" --json "$out/$script.json" > "$out/$script.md" || missed="$missed $script"
    cat "$out/$script.md"
done
[ -z "$missed" ] || { printf 'Targets missed, or nothing measured, in:%s\n' "$missed" >&2; exit 1; }

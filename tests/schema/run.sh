#!/bin/sh
# Runs validate.mjs with its packages installed in WORK (they are pinned by package-lock.json).
# usage: run.sh SOURCE WORK ROOT [PROGRAM]; exit status 77: node, npm or xmllint is missing, or the
# packages cannot be fetched.
set -eu
source=$1 work=$2 root=$3 program=${4-}
for tool in node npm xmllint; do
  command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 77; }
done
mkdir -p "$work"
if ! cmp -s "$source/package-lock.json" "$work/installed.lock"; then
  cp "$source/package.json" "$source/package-lock.json" "$work/"
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) ||
    { echo "skipped: the packages cannot be fetched"; exit 77; }
  cp "$source/package-lock.json" "$work/installed.lock"
fi
exec node "$source/validate.mjs" "$work" "$root" ${program:+"$program"}

#!/usr/bin/env bash
# The gate behind `./run test`. Two builds see every test: Release, where the optimiser's warnings
# appear and which users get, runs the program's own tests; the sanitizer build (Debug, bounds
# checks, address and undefined) runs all unit tests and replays the fuzz corpus. A third, with the
# thread sanitizer, builds only what runs on several threads. A plain Debug build would find
# nothing more and is left to developers (`cmake --workflow --preset dev`).
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mkdir -p build
passed=0 failed=0 skipped=0
jobs=$(nproc)

headline() { printf '\n== %s\n' "$*"; }

# One check that passes or fails as a whole.
check() {
  local name=$1
  shift
  headline "$name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n' "$name"
  fi
}

attribute() { sed -n "1,8s/.*[[:space:]]$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1; }

# run_ctest PRESET [ctest options]: adds ctest's own counts to ours.
run_ctest() {
  local preset=$1
  shift
  local report=$PWD/build/$preset/ctest.xml
  headline "tests of the $preset build"
  rm -f "$report"
  if ! ctest --preset "$preset" -j "$jobs" --output-junit "$report" "$@" 2>&1 |
    grep -vE '^ *(Start +[0-9]+:|[0-9]+/[0-9]+ Test +#[0-9]+:.* Passed )'; then
    :
  fi
  if [[ ! -s $report ]]; then
    failed=$((failed + 1))
    return
  fi
  local total bad missed disabled
  total=$(attribute tests "$report")
  bad=$(attribute failures "$report")
  missed=$(attribute skipped "$report")
  disabled=$(attribute disabled "$report")
  missed=$((${missed:-0} + ${disabled:-0}))
  passed=$((passed + ${total:-0} - ${bad:-0} - missed))
  failed=$((failed + ${bad:-0}))
  skipped=$((skipped + missed))
  if [[ ${total:-0} -eq 0 ]]; then failed=$((failed + 1)); fi
}

# build PRESET TARGET...: configures and builds; without it the tests of that build cannot run.
build() {
  local preset=$1
  shift
  cmake --preset "$preset" >"build/$preset.log" 2>&1 || { cat "build/$preset.log"; return 1; }
  cmake --build --preset "$preset" -- -k 0 "$@" | grep -vE '^\[[0-9]+/[0-9]+\] (Building|Linking|Generating) [^:]*$'
  return "${PIPESTATUS[0]}"
}

format() {
  find app claims core reports sources tests bench -name node_modules -prune -o \
    \( -name '*.h' -o -name '*.cpp' \) -print0 2>/dev/null |
    xargs -0 -P "$jobs" -n 40 clang-format --dry-run --Werror
}

check "format" format
check "layers" cmake -DROOT="$PWD" -P tests/architecture/check_layers.cmake

check "release build" build release tawatur manuals
run_ctest release -L '^(cli|docs|architecture|scenarios|examples|reference|schema)$'

check "sanitizer build" build asan
run_ctest asan -LE '^(schema|architecture)$'

check "thread sanitizer build" build tsan threaded_tests
run_ctest tsan -L threads

printf '\n'
if [[ $skipped -gt 0 ]]; then
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
else
  printf '%d passed, %d failed\n' "$passed" "$failed"
fi
[[ $failed -eq 0 ]]

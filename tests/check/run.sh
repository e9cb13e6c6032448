#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [--list | NAME...]: runs every check of the sources, or the named ones, and tells PASS or FAIL of each.

set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 2
here=tests/check
build=build/check
logs=$build-logs

# The files of the tree, those not yet committed too.
files () { git ls-files -z --cached --others --exclude-standard -- "$@" | existing; }
existing () { while IFS= read -r -d '' file; do [ ! -f "$file" ] || printf '%s\0' "$file"; done; }

# Prints the first of the commands that is version 19.
llvm () {
  local name
  for name in "$1-19" "$1"; do
    if "$name" --version 2> /dev/null | grep -q 'version 19\.'; then
      echo "$name"
      return
    fi
  done
  echo "$1 19 is not installed" >&2
  return 1
}

# Fails when there is nothing to look at, so that a moved file cannot switch a check off.
found () { [ "$1" -gt 0 ] || { echo "nothing to check: no $2"; return 1; }; }

check_format () {
  local tool list
  tool=$(llvm clang-format) || return 1
  mapfile -d '' list < <(files 'src/*.[ch]' 'tests/*.[ch]')
  found ${#list[@]} "C files" || return 1
  printf '%s\0' "${list[@]}" | xargs -0 -n 16 -P 2 "$tool" --dry-run -Werror 2>&1 | grep -E '^[^ ]+:[0-9]+:[0-9]+: ' \
    | cut -d: -f1,2 | sort -u -V > $logs/unformatted
  [ ! -s $logs/unformatted ] || { cat $logs/unformatted; echo "to repair: $tool -i FILE..."; return 1; }
}

check_build () {
  # Configured anew whenever what configures it changed: later on, the warnings of meson are not fatal.
  local stamp
  stamp=$(files '*meson.build' meson.options | xargs -0 cat | cksum)
  if [ ! -e $build/build.ninja ] || [ "$(cat $build/made-with 2> /dev/null)" != "$stamp" ]; then
    rm -rf $build
    meson setup --fatal-meson-warnings -Dprofile=development --werror $build . || return 1
    echo "$stamp" > $build/made-with
  fi
  ninja -C $build
}

# For checks that look at what the build made.
built () { [ -e $build/made-with ] || check_build; }

check_tidy () {
  local tool list
  built || return 1
  tool=$(llvm clang-tidy) || return 1
  mapfile -d '' list < <(files 'src/*.c' 'tests/*.c' | python3 $here/compiled.py $build)
  found ${#list[@]} "compiled C files" && printf '%s\0' "${list[@]}" \
    | xargs -0 -n 1 -P 2 "$tool" --quiet -p $build --extra-arg=-Wno-unknown-warning-option 2> /dev/null \
    | { grep -E '^[^ ]+:[0-9]+:[0-9]+: (error|warning): ' || true; }
}

check_cppcheck () {
  built || return 1
  mkdir -p $logs/cppcheck
  python3 $here/own_includes.py $build $logs/cppcheck/compile_commands.json
  cppcheck --project=$logs/cppcheck/compile_commands.json --file-filter='src/*' --library=gtk \
    --cppcheck-build-dir=$logs/cppcheck --enable=warning,performance,portability --inline-suppr \
    --suppressions-list=.cppcheck-suppressions --check-level=normal -j 2 --quiet --error-exitcode=1 \
    --template='{file}:{line}: {severity}: {message} [{id}]'
}

check_layers () { files 'src/*.[ch]' 'tests/*.[ch]' | python3 $here/layers.py; }
check_headers () { built && files 'src/*.h' | python3 $here/headers.py $build; }
check_sizes () { files 'src/*.[ch]' 'tests/*.[ch]' 'ui/*.ui' | python3 $here/sizes.py; }
check_licence () { files . | python3 $here/licence.py; }
check_potfiles () { files src ui data | python3 $here/potfiles.py; }

check_private () {
  local links
  links=$(git ls-files --stage | grep '^120000')
  [ -z "$links" ] || { echo "symbolic links are not committed: $links"; return 1; }
  files . | python3 $here/private.py
}
check_desktop () {
  local list told
  built || return 1
  mapfile -d '' list < <(find $build/data -name '*.desktop' -print0)
  found ${#list[@]} "desktop file in the build" || return 1
  told=$(desktop-file-validate --warn-kde "${list[@]}" 2>&1) && [ -z "$told" ] && return 0
  echo "$told"
  return 1
}

check_metainfo () {
  local list
  built || return 1
  mapfile -d '' list < <(find $build/data -name '*.metainfo.xml' -print0)
  found ${#list[@]} "metainfo in the build" && appstreamcli validate --no-net "${list[@]}"
}

# The tests without a window once more under valgrind, which sees what the sanitizers do not: reads of unset memory.
check_valgrind () {
  local list tool
  built || return 1
  list=$(meson test -C $build --list --suite unit 2> /dev/null | wc -l)
  found "$list" "tests in the suite unit" || return 1
  tool='valgrind --quiet --error-exitcode=9 --leak-check=no --suppressions=/usr/share/glib-2.0/valgrind/glib.supp'
  G_DEBUG=gc-friendly meson test -C $build --suite unit --wrap="$tool" --timeout-multiplier 10 --print-errorlogs
}

check_schema () {
  local list
  mapfile -d '' list < <(files 'data/*.gschema.xml')
  found ${#list[@]} "GSettings schema" && glib-compile-schemas --strict --dry-run data
}

check_xml () {
  local list
  mapfile -d '' list < <(files 'ui/*.ui' 'data/*.svg' 'data/*.xml' 'src/*.xml' 'ui/*.xml')
  found ${#list[@]} "XML files" && xmllint --noout "${list[@]}"
}

check_translation () { python3 $here/translation.py po $logs; }

check_shell () {
  local list
  mapfile -d '' list < <(files . | python3 $here/scripts.py)
  found ${#list[@]} "shell scripts" && shellcheck "${list[@]}"
}

check_python () {
  local list
  mapfile -d '' list < <(files '*.py')
  found ${#list[@]} "Python scripts" && python3 -W error - "${list[@]}" <<'END'
import ast, sys
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as script:
        compile(script.read(), name, "exec", ast.PyCF_ONLY_AST)
END
}

# Trailing blanks, blanks at the end of a file and forgotten conflict marks, in everything that is committed.
check_blanks () { git diff --check "$(git hash-object -t tree /dev/null)" -- . ':!LICENSE' ':!*.csv' ':!tests/data' ':!tests/fuzz/corpus'; }

checks=(format licence private blanks shell python layers sizes potfiles translation xml schema build desktop metainfo
  headers cppcheck tidy valgrind)

if [ "${1:-}" = --list ]; then
  printf '%s\n' "${checks[@]}"
  exit 0
fi
[ $# -eq 0 ] || checks=("$@")

mkdir -p $logs
passed=0
failed=()
for name in "${checks[@]}"; do
  if ! declare -F "check_$name" > /dev/null; then
    echo "run.sh: there is no check \"$name\" (run.sh --list names them)" >&2
    exit 2
  fi
  start=$SECONDS
  if "check_$name" > "$logs/$name.log" 2>&1; then
    printf 'PASS %-12s %3d s\n' "$name" $((SECONDS - start))
    grep '^note: ' "$logs/$name.log" | sed 's/^/     /'
    passed=$((passed + 1))
  else
    tail -n 200 "$logs/$name.log"
    printf 'FAIL %-12s %3d s\n' "$name" $((SECONDS - start))
    failed+=("$name")
  fi
done
[ ${#failed[@]} -eq 0 ] || echo "FAILED checks: ${failed[*]}"
echo "$passed passed, ${#failed[@]} failed, 0 skipped"
[ ${#failed[@]} -eq 0 ]

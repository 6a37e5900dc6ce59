#!/usr/bin/env bash
# Runs the tests: all of them at small counts, or one of the long ones.
#   ./test.sh                 everything; the last line says how many passed
#   ./test.sh --long kills    200 kills of a server under load (resumable; see tests/long)
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if [ "${1:-}" = --long ]; then
  script="tests/long/${2:?name a long test: $(ls tests/long | sed 's/\.sh$//' | tr '\n' ' ')}.sh"
  [ -f "$script" ] || { echo "there is no long test \`$2\`; there are: $(ls tests/long | sed 's/\.sh$//' | tr '\n' ' ')" >&2; exit 2; }
  exec bash "$script"
fi

bash tests/oracles/install.sh
dotnet build Gateway.sln -c Release -v q -nodeReuse:false

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failed_projects=0
for project in tests/*.Tests; do
  name=$(basename "$project")
  # No project takes minutes; one that hangs is a failure, not a wait.
  timeout 900 dotnet test "$project" -c Release --no-build -v q --logger "trx;LogFileName=$name.trx" --results-directory "$results" || failed_projects=$((failed_projects + 1))
done

# A project whose run ended without results counts as one failure: silence is not success.
read -r passed failed skipped < <(python3 - "$results" tests/*.Tests <<'PY'
import pathlib, sys, xml.etree.ElementTree as tree
results, projects = pathlib.Path(sys.argv[1]), sys.argv[2:]
passed = failed = skipped = 0
for project in projects:
    file = results / (pathlib.Path(project).name + ".trx")
    if not file.exists():
        failed += 1
        continue
    counters = tree.parse(file).find(".//{*}Counters").attrib
    passed += int(counters["passed"])
    failed += int(counters["failed"]) + int(counters["error"]) + int(counters["timeout"]) + int(counters["aborted"])
    skipped += int(counters["total"]) - int(counters["executed"])
print(passed, failed, skipped)
PY
)
[ "$failed_projects" -eq 0 ] || [ "$failed" -gt 0 ] || failed=$failed_projects
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

#!/usr/bin/env bash
# Throws a million damaged inputs at each parser, or as many as GATEWAY_FUZZ_INPUTS says; GATEWAY_FUZZ_TARGET names one parser alone.
# Stopped half way, it goes on after the last ten thousand. What is found is kept below artifacts/fuzz.
set -euo pipefail
progress=artifacts/long/fuzz
mkdir -p "$progress"
export GATEWAY_FUZZ_INPUTS="${GATEWAY_FUZZ_INPUTS:-1000000}" GATEWAY_FUZZ_PROGRESS="$PWD/$progress"
filter="FullyQualifiedName~FuzzTests.Reads_or_refuses_damaged"
if [ -n "${GATEWAY_FUZZ_TARGET:-}" ]; then
  [ -d "tests/Gateway.Adapters.Tests/Fuzzing/corpus/$GATEWAY_FUZZ_TARGET" ] || { echo "there is no parser \`$GATEWAY_FUZZ_TARGET\`; there are: $(ls tests/Gateway.Adapters.Tests/Fuzzing/corpus | tr '\n' ' ')" >&2; exit 2; }
  filter="$filter&DisplayName~$GATEWAY_FUZZ_TARGET"
fi
dotnet build tests/Gateway.Adapters.Tests -c Release -v q
dotnet test tests/Gateway.Adapters.Tests -c Release --no-build --filter "$filter" --logger "console;verbosity=detailed"
[ -n "${GATEWAY_FUZZ_TARGET:-}" ] || rm -rf "$progress"

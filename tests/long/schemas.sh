#!/usr/bin/env bash
# Judges 100 000 random pairs of schema and value, or as many as GATEWAY_SCHEMA_PAIRS says, here and by two independent validators on Node.
# Stopped half way, it goes on after the last batch that was judged.
set -euo pipefail
progress=artifacts/long/schemas.json
mkdir -p artifacts/long
bash tests/oracles/install.sh
export GATEWAY_SCHEMA_PAIRS="${GATEWAY_SCHEMA_PAIRS:-100000}" GATEWAY_SCHEMA_PROGRESS="$PWD/$progress"
dotnet build tests/Gateway.Schemas.Tests -c Release -v q
dotnet test tests/Gateway.Schemas.Tests -c Release --no-build --filter "FullyQualifiedName~OracleTests" --logger "console;verbosity=detailed"
rm -f "$progress"

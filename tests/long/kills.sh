#!/usr/bin/env bash
# Kills a server under load 200 times, or as often as GATEWAY_KILLS says. Stopped half way, it goes on after the last kill that was checked.
set -euo pipefail
progress=artifacts/long/kills
mkdir -p artifacts/long
export GATEWAY_KILLS="${GATEWAY_KILLS:-200}" GATEWAY_KILLS_PROGRESS="$PWD/$progress"
dotnet build tests/Gateway.Server.Tests -c Release -v q
dotnet test tests/Gateway.Server.Tests -c Release --no-build --filter "FullyQualifiedName~KillTests" --logger "console;verbosity=detailed"
rm -f "$progress"

#!/usr/bin/env bash
# Measures the other state's answers while one state's system is in trouble, strictly: many questions, one try, two milliseconds of slack.
# Wants a machine that does nothing else meanwhile.
set -euo pipefail
export GATEWAY_FAULT_QUESTIONS="${GATEWAY_FAULT_QUESTIONS:-20000}"
dotnet build tests/Gateway.Server.Tests -c Release -v q
dotnet test tests/Gateway.Server.Tests -c Release --no-build --filter "FullyQualifiedName~OtherStateTests" --logger "console;verbosity=detailed"

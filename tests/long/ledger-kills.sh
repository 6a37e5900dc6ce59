#!/usr/bin/env bash
# Kills a process that appends to a ledger 200 times, or as often as GATEWAY_KILLS says, and checks after each that nothing acknowledged is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
GATEWAY_KILLS="${GATEWAY_KILLS:-200}" dotnet test tests/Gateway.Auditing.Tests -c Release -v q --filter FullyQualifiedName~KillTests

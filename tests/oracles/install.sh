#!/usr/bin/env bash
# Fetches the independent verifiers that some tests compare with: other people's programs, pinned, never part of the product.
# Safe to run again; what is there is left alone. Node packages go to .tools/npm/node_modules, which git ignores.
set -euo pipefail
cd "$(dirname "$0")/../.."

# A Debian package, and a file that shows that it is installed.
debian_packages=(
  "golang-1.19-go /usr/lib/go-1.19/bin/go"
  "golang-golang-x-mod-dev /usr/share/gocode/src/golang.org/x/mod/sumdb/tlog/tlog.go"
)

# A Node package and its version, exactly.
node_packages=(
  "@sigstore/verify@3.1.1"
  "ajv@8.20.0"
  "ajv-formats@3.0.1"
  "@hyperjump/json-schema@1.18.0"
  "jsonata@2.2.2"
  "@apidevtools/swagger-parser@13.1.0"
)

missing=()
for line in "${debian_packages[@]}"; do
  read -r package file <<<"$line"
  [ -e "$file" ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

missing=()
for package in "${node_packages[@]}"; do
  manifest=".tools/npm/node_modules/${package%@*}/package.json"
  [ -f "$manifest" ] && grep -q "\"version\": \"${package##*@}\"" "$manifest" || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  mkdir -p .tools/npm
  npm install --prefix .tools/npm --save-exact --no-audit --no-fund --silent "${missing[@]}"
fi

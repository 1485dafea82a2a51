#!/usr/bin/env bash
# Takes the README's pictures of the main pages from the demo on http://localhost:8080, started before by "mvn spring-boot:run".
# Needs Node and Chromium.
set -euo pipefail
cd "$(dirname "$0")"
npm install --no-audit --no-fund --no-package-lock --silent
node pages.mjs .

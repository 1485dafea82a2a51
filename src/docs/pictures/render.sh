#!/usr/bin/env bash
# Draws every diagram, plane by plane, into target/diagrams, and the main one into the README. Needs Node and Chromium.
set -euo pipefail
cd "$(dirname "$0")"
npm install --no-audit --no-fund --no-package-lock --silent
node render.mjs ../../../target/diagrams ../../../processes/*/*.bpmn
cp ../../../target/diagrams/employment-trajectory.png .

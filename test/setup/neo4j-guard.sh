#!/bin/sh
# Runs a program as long as another process lives: `neo4j-guard.sh PID PROGRAM ARGUMENT...`. When that process has gone,
# however it went, or when the guard itself is told to end, the program ends too.
owner=$1
shift
"$@" &
program=$!
trap 'kill "$program" 2>/dev/null' TERM INT HUP
while kill -0 "$owner" 2>/dev/null && kill -0 "$program" 2>/dev/null; do sleep 1; done
kill "$program" 2>/dev/null
wait "$program"

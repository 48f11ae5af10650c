#!/usr/bin/env bash
# Builds the program as it is released: the versions of the lock file, and no path of the machine in it, so that two
# machines with the same toolchain make the same bytes. Called from anywhere, it works in its own folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

home=${CARGO_HOME:-$HOME/.cargo}
target=${CARGO_TARGET_DIR:-target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
# The last that fits wins.
export RUSTFLAGS="--remap-path-prefix=$HOME=/home --remap-path-prefix=$home=/cargo --remap-path-prefix=$PWD=/ajar --remap-path-prefix=$target=/target"
export CFLAGS="${CFLAGS:-} -ffile-prefix-map=$home=/cargo -ffile-prefix-map=$target=/target"
export SOURCE_DATE_EPOCH=0
exec cargo build --release --locked --bin ajar "$@"

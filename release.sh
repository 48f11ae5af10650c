#!/usr/bin/env bash
# Builds the program as it is released: the versions of the lock file, and no path of the machine in it, so that two
# machines with the same toolchain make the same bytes. Called from anywhere, it works in its own folder.
set -euo pipefail

# cargo calls this file for each call of the compiler, too. Flags that stand in RUSTFLAGS go into the names of all symbols,
# and with them the folders that they take out.
if [[ -n ${AJAR_REMAP:-} ]]; then
  # One flag a line.
  IFS=$'\n'
  set -f
  # shellcheck disable=SC2086
  exec "$@" $AJAR_REMAP
fi

cd "$(dirname "${BASH_SOURCE[0]}")"
home=${CARGO_HOME:-$HOME/.cargo}
target=${CARGO_TARGET_DIR:-target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
# The last that fits wins.
remap=("--remap-path-prefix=$HOME=/home" "--remap-path-prefix=$home=/cargo" "--remap-path-prefix=$PWD=/ajar" "--remap-path-prefix=$target=/target")
# What is left of the folders are names of symbols, which link-time optimization makes from paths, and the linker's own
# hash over them: both are for debuggers, and neither is released.
export CARGO_PROFILE_RELEASE_STRIP=symbols
if [[ $(uname -s) == Linux ]]; then
  remap+=("-Clink-arg=-Wl,--build-id=none")
fi
case $(uname -s) in
  # No shell script can stand between cargo and the compiler there: the same folder makes the same bytes.
  MINGW* | MSYS* | CYGWIN*) export RUSTFLAGS="${remap[*]}" ;;
  *)
    AJAR_REMAP=$(printf '%s\n' "${remap[@]}")
    export AJAR_REMAP RUSTC_WRAPPER="$PWD/release.sh"
    ;;
esac
export CFLAGS="${CFLAGS:-} -ffile-prefix-map=$home=/cargo -ffile-prefix-map=$target=/target"
export SOURCE_DATE_EPOCH=0
exec cargo build --release --locked --bin ajar "$@"

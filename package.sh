#!/usr/bin/env bash
# Packs a built program as it is released: an archive with the program, its manual, completions and licenses, and its
# checksum beside it. The same program gives the same archive where tar is GNU's.
#
#   ./package.sh target/x86_64-unknown-linux-musl/release/ajar x86_64-unknown-linux-musl dist
#
# RUN names a program of the same version that can run here, where the packed one is for another system.
set -euo pipefail

if [[ $# -ne 3 ]]; then
  echo "package.sh: give the program, its target (rustc -vV tells yours) and the folder for the archive" >&2
  exit 2
fi
program=$1 target=$2 out=$3
if [[ ! -f $program ]]; then
  echo "package.sh: $program is no file; build it with ./release.sh --target $target" >&2
  exit 2
fi
run=${RUN:-$program}
run=$(cd "$(dirname "$run")" && pwd)/$(basename "$run")
project=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

version=$("$run" --version)
name=ajar-${version#ajar }-$target
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
folder=$work/$name
mkdir -p "$folder/completions" "$folder/man" "$out"

cp "$program" "$folder/"
cp "$project"/{README.md,CHANGELOG.md,LICENSE,LICENSE-APACHE,LICENSE-MIT} "$folder/"
for shell in bash zsh fish elvish powershell; do
  "$run" completions "$shell" >"$folder/completions/ajar.$shell"
done
"$run" man >"$folder/man/ajar.1"

options=(--format=ustar)
if tar --version 2>/dev/null | grep -q 'GNU tar'; then
  options+=(--sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX,go-w)
fi
tar "${options[@]}" -C "$work" -cf - "$name" | gzip -n -9 >"$out/$name.tar.gz"
if command -v sha256sum >/dev/null; then
  (cd "$out" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
else
  (cd "$out" && shasum -a 256 "$name.tar.gz" >"$name.tar.gz.sha256")
fi
echo "$out/$name.tar.gz"

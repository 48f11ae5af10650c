#!/usr/bin/env bash
# Every check of Ajar, from formatting to the built site in a browser.
#
# Needs a Rust toolchain, node and a Chromium; on Debian as root it installs the latter itself, and valgrind, without
# which instructions are not counted. CHROMIUM names another browser. Exit code 2 means that something is missing here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

step() { printf '\n== %s\n' "$*"; }
missing() { printf 'test.sh: %s\n' "$*" >&2; exit 2; }

# What has to be there.
command -v cargo >/dev/null || missing 'install Rust with cargo, rustfmt and clippy'
cargo fmt --version >/dev/null 2>&1 || missing 'install rustfmt (rustup component add rustfmt)'
cargo clippy --version >/dev/null 2>&1 || missing 'install clippy (rustup component add clippy)'
command -v node >/dev/null && command -v npm >/dev/null || missing 'install node 20.19 or later, with npm'
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
  missing "install node 20.19 or later, this is $(node --version)"

# Installs a package of Debian, where this may be done.
apt_install() {
  [[ $EUID -eq 0 && -e /etc/debian_version ]] && command -v apt-get >/dev/null || return 0
  step "install $1"
  DEBIAN_FRONTEND=noninteractive apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y "$1"
}

# The browser: the places where tests/browser/site.mjs looks for it.
has_browser() {
  if [[ -n ${CHROMIUM:-} ]]; then
    [[ -x $CHROMIUM ]] || missing "CHROMIUM=$CHROMIUM is no program"
    return 0
  fi
  [[ -x /usr/bin/chromium || -x /usr/bin/chromium-browser ]] || command -v google-chrome >/dev/null
}
if ! has_browser; then
  apt_install chromium || true
  has_browser || missing 'install chromium (Debian: apt-get install chromium) or Google Chrome, or name a browser in CHROMIUM'
fi

# What counts instructions; without it the rest is still worth a look.
command -v valgrind >/dev/null || apt_install valgrind || true

# The packages of the browser tests, as the lock file has them. npm leaves its own copy of
# the lock file behind when it is done, so one that is absent or older means: again.
lock=tests/browser/package-lock.json
installed=tests/browser/node_modules/.package-lock.json
if [[ ! -e $installed || $lock -nt $installed ]]; then
  step 'npm ci in tests/browser'
  (cd tests/browser && npm ci --no-audit --no-fund)
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

step 'cargo fmt --check'
cargo fmt --check

step 'cargo clippy'
cargo clippy --locked --all-targets -- -D warnings

step 'a program that cannot ask the network'
cargo clippy --locked --no-default-features -- -D warnings

step 'cargo test'
cargo test --locked

# Seconds are others in every run, counts are not; so a model costs what it cost before.
step 'instructions for a model'
if [[ $(uname -m) != x86_64 ]]; then
  printf 'passed over: the figure is for x86-64\n'
elif ! command -v valgrind >/dev/null; then
  printf 'passed over: valgrind is not here (Debian: apt-get install valgrind)\n'
else
  cargo test --locked --test it -- --ignored --nocapture instructions::
fi

# The program that the tests built and ran: a build by itself would compile the packages again, with the features that
# tests alone do not ask for.
ajar=${CARGO_TARGET_DIR:-target}/debug/ajar

# The data of the reference site: mistakes fail here, warnings are shown.
step 'check the data'
"$ajar" check --format short

# The same sources give the same bytes, however many threads work on them.
step 'build the site twice, and compare'
"$ajar" build --out "$folder/site"
RAYON_NUM_THREADS=1 "$ajar" build --out "$folder/again" >"$folder/again.log" 2>&1 || {
  cat "$folder/again.log" >&2
  exit 1
}
diff -r "$folder/site" "$folder/again"

# All rules of a book: Debian has the program in the package epubcheck.
epubcheck=${EPUBCHECK:-/usr/share/java/epubcheck.jar}
if [[ -e $epubcheck ]] && command -v java >/dev/null; then
  step 'epubcheck'
  java -jar "$epubcheck" --failonwarnings "$folder/site/explainers.epub"
fi

step 'the site in a browser'
AJAR_BIN=$(realpath "$ajar")
export AJAR_BIN
# Most of them wait for a page: two files at once, whatever node takes a small machine for.
(cd tests/browser && AJAR_SITE="$folder/site" node --test --test-concurrency=2 --test-reporter=spec)

printf '\nAll passed in %d seconds.\n' "$SECONDS"

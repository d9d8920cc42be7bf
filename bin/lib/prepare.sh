# Sourced by the scripts beside this folder. Afterwards $root is the project's folder, $node a Node 24 or newer at the head
# of PATH, the packages are installed and the program is built. What is already in order is left alone and costs nothing.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd -P)

# Garbage is collected before it fills a small machine: bench/README.md says what a server takes with these.
serving='--max-old-space-size=96 --max-semi-space-size=4'

# One arena of the C library per processor would keep tens of megabytes that nothing uses.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
# A fixed threshold, so that what a large answer took goes back to the machine.
export MALLOC_TRIM_THRESHOLD_="${MALLOC_TRIM_THRESHOLD_:-131072}"

# Becomes the program: run [FLAG OF NODE ...] COMMAND [ARGUMENT ...]
run() {
  flags=
  while case ${1:-} in --max-*) true ;; *) false ;; esac; do
    flags="$flags $1"
    shift
  done
  # Reading the map for the first error takes more memory than a server has to spare; built files keep every name.
  [ -n "$flags" ] || flags=--enable-source-maps
  exec "$node" $flags "$root/dist/server/charrette.js" "$@"
}

fail() {
  echo "$1" >&2
  exit 1
}

is_node_24() {
  "$1" -e 'process.exit(Number.parseInt(process.versions.node) >= 24 ? 0 : 1)' 2>/dev/null
}

find_node() {
  node=$(command -v node || true)
  if [ -n "$node" ] && is_node_24 "$node"; then return 0; fi
  node=$root/.node/node_modules/node/bin/node
  [ -x "$node" ] && is_node_24 "$node"
}

# npm itself runs on the older Node that came with it.
install_node() {
  command -v npm >/dev/null || fail 'Charrette needs npm and Node 20.19 or newer to begin with: install them from nodejs.org or with your system.'
  echo 'Installing Node 24 into .node (the Node of this system is older) ...'
  mkdir -p "$root/.node"
  npm install --prefix "$root/.node" --no-save --no-package-lock --loglevel=error --no-audit --no-fund node@24 >/dev/null ||
    fail 'Node 24 could not be installed: see the message above, or install Node 24 yourself.'
  find_node || fail 'The Node 24 that npm installed does not run on this system: install Node 24 yourself.'
}

needs_packages() {
  [ ! -e "$root/node_modules/.package-lock.json" ] || [ "$root/package-lock.json" -nt "$root/node_modules/.package-lock.json" ]
}

# Not npm ci: it refuses a lock file without the programs for systems that a registry does not carry. Without --save the
# versions and checksums of the lock file hold just the same, and the file stays as it is.
install_packages() {
  echo 'Installing the packages ...'
  (cd "$root" && npm install --no-save --include=dev --loglevel=error --no-audit --no-fund >/dev/null) ||
    fail 'The packages could not be installed: see the message above.'
  touch "$root/node_modules/.package-lock.json"
}

needs_build() {
  [ ! -e "$root/dist/.built" ] ||
    [ -n "$(cd "$root" && find src package.json package-lock.json vite.config.ts ! -name '*.test.ts' ! -name '*.test.tsx' -newer dist/.built -print | head -n 1)" ]
}

build() {
  echo 'Building ...'
  mkdir -p "$root/dist"
  touch "$root/dist/.begun"
  (cd "$root" && node_modules/.bin/vite build --logLevel error && node_modules/.bin/vite build --mode server --logLevel error) ||
    fail 'The program could not be built: see the message above.'
  mv "$root/dist/.begun" "$root/dist/.built"
}

# Of several scripts started at once, one does the work and the others wait for it.
in_turn() {
  if ! command -v flock >/dev/null; then "$@"; return; fi
  mkdir -p "$root/.node"
  exec 9>"$root/.node/turn"
  flock 9
  "$@" 9>&-
  exec 9>&-
}

take_node() {
  find_node || install_node
}

take_packages() {
  if needs_packages; then install_packages; fi
}

take_build() {
  if needs_build; then build; fi
}

prepare() {
  find_node || in_turn take_node
  PATH=$(dirname -- "$node"):$PATH
  export PATH
  if needs_packages; then in_turn take_packages; fi
  [ "${1:-}" = unbuilt ] || prepare_build
}

prepare_build() {
  if needs_build; then in_turn take_build; fi
}

#!/bin/bash
# `bash scripts/many/twoHosts.sh [DOCUMENTS]`: shows that `extract` gives the same lines whoever runs it. Made documents are read by one process; by
# GNU parallel on this machine; and by GNU parallel over ssh on two hosts, which are network namespaces of this machine with an sshd each. After
# sorting, all three must be the same, byte for byte. Needs GNU parallel; for the hosts also root, iproute2 and openssh-server. What it
# makes is removed at the end. Exit code: 0 the same, 1 not the same or failed; what cannot be shown here is said.
set -euo pipefail
documents=${1:-400}
root=$(cd "$(dirname "$0")/../.." && pwd)
command -v parallel >/dev/null || { echo "skipped: GNU parallel is not installed (Debian: apt-get install parallel)"; exit 0; }
work=$(mktemp -d)
hosts=("extract-a-$$" "extract-b-$$")
addresses=()
daemons=()

# reached through `trap`
# shellcheck disable=SC2317
clean() {
  for daemon in "${daemons[@]:-}"; do [ -z "$daemon" ] || kill "$daemon" 2>/dev/null || true; done
  for host in "${hosts[@]}"; do ip netns delete "$host" 2>/dev/null || true; done
  rm -rf "$work"
}
trap clean EXIT

# every host compiles the command for itself, as `npm run -s extract` does
command="cd '$root' && exec node scripts/run.mjs extract --keep-going"
export LC_ALL=C

(cd "$root" && node scripts/run.mjs bench --documents "$documents" --into "$work/in.jsonl")
echo 'no document' >>"$work/in.jsonl"

same() { # what it was read by, and its lines
  sort "$2" >"$2.sorted"
  if ! cmp "$work/one.sorted" "$2.sorted"; then echo "$1: not the same" >&2; exit 1; fi
  echo "$1: the same $(wc -l <"$2") lines"
}

bash -c "$command" <"$work/in.jsonl" >"$work/one"
sort "$work/one" >"$work/one.sorted"
echo "one process: $(wc -l <"$work/one") lines"

# Two blocks of whole lines. Each costs a start of a second: of a large input, take blocks of some 10 MB.
block=$(($(wc -c <"$work/in.jsonl") / 2 + 1))
parallel --pipe --block "$block" --keep-order --jobs 2 "$command" <"$work/in.jsonl" >"$work/many"
cmp "$work/one" "$work/many" || exit 1
same "GNU parallel on this machine, even before sorting" "$work/many"

if [ "$(id -u)" != 0 ] || ! command -v ip >/dev/null || ! [ -x /usr/sbin/sshd ] || ! ip netns add "${hosts[0]}" 2>/dev/null; then
  echo "skipped: two hosts (network namespaces need root, iproute2 and openssh-server, and a kernel that lets root make them)"
  exit 0
fi
ip netns add "${hosts[1]}"
ssh-keygen -q -t ed25519 -N '' -f "$work/key"
ssh-keygen -q -t ed25519 -N '' -f "$work/host"
# sshd asks for it
mkdir -p /run/sshd
for i in 0 1; do
  address=10.213.$((i + 1)).2
  ip link add "exa$i-$$" type veth peer name "exb$i-$$"
  ip link set "exb$i-$$" netns "${hosts[$i]}"
  ip address add "10.213.$((i + 1)).1/30" dev "exa$i-$$"
  ip link set "exa$i-$$" up
  ip netns exec "${hosts[$i]}" ip address add "$address/30" dev "exb$i-$$"
  ip netns exec "${hosts[$i]}" ip link set "exb$i-$$" up
  ip netns exec "${hosts[$i]}" /usr/sbin/sshd -D -f /dev/null -h "$work/host" -o "AuthorizedKeysFile=$work/key.pub" -o StrictModes=no \
    -o UsePAM=no -o PermitRootLogin=prohibit-password -o PidFile=none -o "AcceptEnv=LC_ALL" 2>"$work/sshd$i" &
  daemons+=($!)
  addresses+=("$address")
done
ssh="ssh -i $work/key -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
for address in "${addresses[@]}"; do
  for _ in $(seq 50); do $ssh "$address" true 2>/dev/null && break; sleep 0.1; done
done
# each line says on which host it was read; the hosts share nothing but the files of this machine
where='echo "{\"host\": \"$(ip -o -4 address show | sed -n "s/.* \(10\.213\.[0-9]\.2\).*/\1/p")\"}"'
parallel --pipe --block "$block" --jobs 1 --ssh "$ssh" --sshlogin "1/${addresses[0]},1/${addresses[1]}" \
  "$where; $command" <"$work/in.jsonl" >"$work/hosts"
grep '^{"host"' "$work/hosts" | sort | uniq -c
[ "$(grep '^{"host"' "$work/hosts" | sort -u | wc -l)" = 2 ] || { echo "only one host had work" >&2; exit 1; }
grep -v '^{"host"' "$work/hosts" >"$work/both"
same "GNU parallel over ssh, two hosts" "$work/both"

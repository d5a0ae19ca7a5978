#!/bin/sh
# Install this bundle without a network: ./install.sh [TARGET], usually as root.
# TARGET (default /opt/chengxin) becomes a link to a new environment beside it, TARGET.d/<version>;
# the one before stays, and linking back to it is the way back. PYTHON names another interpreter.
#
# 离线安装：核对摘要，在 TARGET.d 下新建虚拟环境，只用本包内的文件，最后切换链接。
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)
target=${1:-/opt/chengxin}
python=${PYTHON:-python3}
wanted=$(cat "$here/python")
version=$(cat "$here/version")

fail() { echo "error: $1" >&2; echo "hint: $2" >&2; exit "$3"; }

(cd "$here" && sha256sum --quiet --strict -c SHA256SUMS) ||
  fail "the bundle is damaged or was changed" "copy it again, and compare its digest with whoever made it" 65
# A file that nobody signed for must not be picked up either.
listed=$(wc -l < "$here/SHA256SUMS")
there=$(cd "$here" && find . -type f ! -name SHA256SUMS | wc -l)
[ "$listed" -eq "$there" ] || fail "the bundle has files that its list does not name" "unpack it anew into an empty folder" 65
found=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])') ||
  fail "no $python" "install Python $wanted with venv, or set PYTHON" 66
[ "$found" = "$wanted" ] || fail "$python is $found, this bundle is for $wanted" "set PYTHON=python$wanted, or make a bundle there" 78
[ ! -e "$target" ] || [ -L "$target" ] || fail "$target is there and is no link" "move it away, or name another target" 78

digest=$(sha256sum "$here/SHA256SUMS" | cut -c1-12)
new="$target.d/$version-$digest"
if [ ! -x "$new/bin/chengxin" ]; then
  rm -rf "$new"
  mkdir -p "$target.d"
  "$python" -m venv "$new" || fail "no environment can be made in $new" "install the package python3-venv" 74
  # Whatever this machine says about indexes does not count: these files and nothing else.
  PIP_CONFIG_FILE=/dev/null PIP_NO_INDEX=1 "$new/bin/python" -m pip install --quiet \
    --disable-pip-version-check --no-index --no-cache-dir --find-links "$here/wheels" \
    --require-hashes --requirement "$here/requirements.txt" ||
    { rm -rf "$new"; fail "the files could not be installed" "this bundle is for another platform: $(uname -m)" 78; }
fi
"$new/bin/chengxin" --version
ln -sfn "$new" "$target.new"
mv -T "$target.new" "$target"
echo "installed 已安装: $target -> $new"

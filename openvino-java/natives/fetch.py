"""Puts OpenVINO's C library and what it needs into a cache shared by all builds on this machine.

    python3 fetch.py [--platform linux-x64|linux-arm64|windows-x64|macos-arm64] [--cache DIR] [--print]

The wheel named in openvino-wheel.txt is downloaded once with pip (whatever registry pip is set up for), its SHA-256 is checked by
pip against that file, and six libraries and the licence texts are unpacked. Nothing is done where the folder is already there.
The folder appears whole or not at all: it is written beside its place and then moved.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().with_name("openvino-wheel.txt")

# What the libraries are called in the wheel of each platform: C API, core, CPU plugin, TBB, IR and ONNX frontends.
PLATFORMS = {
    "linux-x64": ("manylinux_2_28_x86_64", [
        "libopenvino_c.so.*", "libopenvino.so.*", "libopenvino_intel_cpu_plugin.so", "libtbb.so.*",
        "libopenvino_ir_frontend.so.*", "libopenvino_onnx_frontend.so.*"]),
    "linux-arm64": ("manylinux_2_35_aarch64", [
        "libopenvino_c.so.*", "libopenvino.so.*", "libopenvino_arm_cpu_plugin.so", "libtbb.so.*",
        "libopenvino_ir_frontend.so.*", "libopenvino_onnx_frontend.so.*"]),
    "windows-x64": ("win_amd64", [
        "openvino_c.dll", "openvino.dll", "openvino_intel_cpu_plugin.dll", "tbb12.dll",
        "openvino_ir_frontend.dll", "openvino_onnx_frontend.dll"]),
    "macos-arm64": ("macosx_11_0_arm64", [
        "libopenvino_c.*.dylib", "libopenvino.*.dylib", "libopenvino_arm_cpu_plugin.so", "libtbb.12.dylib",
        "libopenvino_ir_frontend.*.dylib", "libopenvino_onnx_frontend.*.dylib"]),
}
LICENCES = 4


def this_platform():
    system = {"Linux": "linux", "Windows": "windows", "Darwin": "macos"}.get(platform.system(), platform.system().lower())
    machine = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}.get(
        platform.machine().lower(), platform.machine().lower())
    return f"{system}-{machine}"


def cache_root():
    """The same folder org.septum.openvino.BuildCache looks in."""
    if platform.system() == "Windows":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif platform.system() == "Darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "septum" / "openvino"


def pinned_version():
    return re.search(r"^openvino==(\S+)", REQUIREMENTS.read_text(encoding="utf-8"), re.MULTILINE).group(1)


def fail(message):
    sys.exit(f"openvino-java: {message}")


def download(tag, folder):
    try:
        __import__("pip")
    except ImportError:
        fail(f"{sys.executable} has no pip, which fetches OpenVINO's library. Install it (for example the package python3-pip), "
             "or build with another Python: mvn -Dpython=/path/to/python3 …; "
             "or skip the fetch with -Dopenvino.fetch.skip=true and name a library at run time with -Dopenvino.library.path.")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
               "--only-binary=:all:", "--require-hashes", "--implementation", "cp", "--python-version", "3.11",
               "--platform", tag, "--dest", str(folder), "--requirement", str(REQUIREMENTS)]
    if subprocess.run(command).returncode != 0:
        fail("pip could not download OpenVINO's library (its own message is above). Check that pip reaches its package index, "
             "or skip the fetch with -Dopenvino.fetch.skip=true and name a library at run time with -Dopenvino.library.path.")
    wheels = list(folder.glob("openvino-*.whl"))
    if len(wheels) != 1:
        fail(f"expected one wheel from pip, got {[w.name for w in wheels]}")
    return wheels[0]


def unpack(wheel, patterns, folder):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        for pattern in patterns:
            found = [n for n in names if n.startswith("openvino/libs/") and Path(n).match(pattern)]
            if len(found) != 1:
                fail(f"the wheel should hold one {pattern}, holds {found}")
            extract(archive, found[0], folder / Path(found[0]).name)
        licences = [n for n in names if ".dist-info/licenses/" in n and not n.endswith("/")]
        if len(licences) != LICENCES:
            fail(f"the wheel should hold {LICENCES} licence texts, holds {licences}")
        for name in licences:
            extract(archive, name, folder / "licences" / Path(name).name)


def extract(archive, name, to):
    to.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(name) as source, open(to, "wb") as sink:
        shutil.copyfileobj(source, sink, 1 << 20)
    to.chmod(0o644)


def fetch(name, root):
    """The folder holding the libraries, made if it is not there yet."""
    target = root / f"{pinned_version()}-{name}"
    if target.is_dir():
        return target
    if name not in PLATFORMS:
        fail(f"OpenVINO ships no library for {name}; it has {', '.join(PLATFORMS)}. "
             "Skip the fetch with -Dopenvino.fetch.skip=true and name your own build with -Dopenvino.library.path.")
    tag, patterns = PLATFORMS[name]
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".fetch-", dir=root) as scratch:
        print(f"openvino-java: fetching OpenVINO {pinned_version()} for {name} with pip (once)", flush=True)
        wheel = download(tag, Path(scratch))
        whole = Path(scratch) / "whole"
        whole.mkdir(mode=0o755)
        unpack(wheel, patterns, whole)
        try:
            whole.rename(target)
        except OSError:
            if not target.is_dir():  # otherwise another build was faster, and its folder is as good
                raise
    return target


def main():
    parser = argparse.ArgumentParser(description="Fetch OpenVINO's C library into the cache shared by builds.")
    parser.add_argument("--platform", default=this_platform())
    parser.add_argument("--cache", type=Path, default=cache_root())
    parser.add_argument("--print", action="store_true", help="print the folder")
    arguments = parser.parse_args()
    folder = fetch(arguments.platform, arguments.cache)
    if arguments.print:
        print(folder)


if __name__ == "__main__":
    main()

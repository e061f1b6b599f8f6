"""The drawings in docs/images are made by the program.

    make_images.py PROGRAM          writes them
    make_images.py PROGRAM --check  says which of them the program would draw differently
"""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
IMAGES = ROOT / "docs" / "images"
BRIDGE = "examples/bridge/bridge.case.json"
MOROCCO = "examples/morocco-arms/morocco-arms.case.json"


def wanted():
    """Name of the image -> arguments of `tawatur graph`."""
    images = {
        "morocco-artillery": [MOROCCO, "--claim", "artillery-order"],
        "morocco-artillery-ar": [MOROCCO, "--claim", "artillery-order", "--lang", "ar"],
        "bridge-people-hurt": [BRIDGE, "--claim", "people-hurt"],
    }
    for case in sorted((ROOT / "examples" / "independence").glob("*.case.json")):
        images[case.name.removesuffix(".case.json")] = [str(case.relative_to(ROOT))]
    return images


def drawing(program, arguments):
    return subprocess.run([program, "graph", *arguments, "-o", "-"], cwd=ROOT, check=True,
                          stdout=subprocess.PIPE).stdout


def main(program, *options):
    program = str(pathlib.Path(program).resolve())
    different = 0
    for name, arguments in wanted().items():
        path = IMAGES / f"{name}.svg"
        now = drawing(program, arguments)
        if path.exists() and path.read_bytes() == now:
            continue
        different += 1
        print(f"docs/images/{name}.svg")
        if "--check" not in options:
            path.write_bytes(now)
    if different and "--check" in options:
        print("are not what the program draws; tests/docs/make_images.py PROGRAM writes them anew")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

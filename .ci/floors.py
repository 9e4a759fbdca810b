"""Measures the figures on the gold texts and fails when one is under its floor in floors.json.

usage: python3 .ci/floors.py            from the root of the project
       python3 .ci/floors.py --raise    writes the floors anew: half a point under each figure, never lower than before
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / ".ci" / "floors.json"
MARGIN = 0.5


def figures(name, out):
    """Every figure of a gold set, in percent: F where there is one."""
    gold = SHARED / "gold" / name
    quotes = ["cargo", "run", "--quiet", "--release", "--example", "quotes", "--", "--out", out, gold]
    subprocess.run(quotes, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    speech = name.startswith("aads")
    score = [sys.executable, SHARED / "eval" / ("score_speech.py" if speech else "score.py"), gold, out]
    printed = subprocess.run(score + ([] if speech else ["--json"]), check=True, capture_output=True, text=True).stdout
    if speech:
        return {key: float(f) for key, f in re.findall(r"^(\w+) .*? F +([\d.]+)", printed, re.MULTILINE)}
    return {key: value["F"] if isinstance(value, dict) else value for key, value in json.loads(printed).items()}


def main():
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    low = []
    for name, wanted in floors.items():
        with tempfile.TemporaryDirectory() as out:
            found = figures(name, out)
        for key, floor in wanted.items():
            under = found[key] < floor
            print(f"{name:12} {key:20} {found[key]:6.1f}   floor {floor:5.1f}{'   TOO LOW' if under else ''}")
            if under:
                low.append(f"{name} {key}")
            wanted[key] = max(floor, round(found[key] - MARGIN, 1))
    if "--raise" in sys.argv[1:]:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    if low:
        sys.exit("under the floor: " + ", ".join(low))


if __name__ == "__main__":
    main()

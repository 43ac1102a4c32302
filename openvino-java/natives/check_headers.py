"""Compares the table OpenVinoC.java with OpenVINO's C headers: every row must exist there with the same kinds of types.

    python3 check_headers.py FOLDER_OF_HEADERS      # openvino/include/openvino/c of the installed Python package

To be run when the pinned version changes; a wrong row is a crash at run time that no compiler sees.
"""

import re
import sys
from pathlib import Path

TABLE = Path(__file__).resolve().parents[1] / "src/main/java/org/septum/openvino/OpenVinoC.java"
JAVA = {"MemorySegment": "pointer", "int": "int", "long": "long", "float": "float", "boolean": "bool", "void": "void"}
STRUCTS = {"ov_shape_t": "SHAPE", "ov_partial_shape_t": "PARTIAL_SHAPE"}


def c_kind(text):
    text = re.sub(r"\bconst\b", " ", text)
    if "*" in text or "[" in text:
        return "pointer"
    name = text.split()[0]
    if name in STRUCTS:
        return STRUCTS[name]
    if name in ("size_t", "int64_t"):
        return "long"
    if name in ("int", "int32_t") or name.endswith("_e"):
        return "int"
    return name


def headers(folder):
    functions = {}
    for header in Path(folder).rglob("*.h"):
        text = re.sub(r"/\*.*?\*/|//[^\n]*", " ", header.read_text(encoding="utf-8"), flags=re.DOTALL)
        for result, name, parameters in re.findall(r"OPENVINO_C_API\(([^)]*)\)\s*(\w+)\s*\(([^;]*)\)\s*;", text):
            kinds = [c_kind(p) for p in parameters.split(",") if p.strip() and p.strip() != "void"]
            functions[name] = (c_kind(result), kinds)
    return functions


def table():
    text = re.sub(r"/\*.*?\*/|//[^\n]*", " ", TABLE.read_text(encoding="utf-8"), flags=re.DOTALL)
    for result, name, parameters in re.findall(r"(\w+) (ov_\w+)\(([^;]*)\);", text):
        kinds = []
        for parameter in re.split(r",(?![^(]*\)\s*Mem)", parameters):
            struct = re.search(r"@ByValue\((\w+)\)", parameter)
            words = re.sub(r"@ByValue\(\w+\)", " ", parameter).split()
            if words:
                kinds.append(struct.group(1) if struct else JAVA[words[0]])
        yield name, (JAVA[result], kinds)


def main():
    known = headers(sys.argv[1])
    rows = list(table())
    wrong = [f"{name}: table {row}, header {known.get(name)}" for name, row in rows if known.get(name) != row]
    print(f"{len(rows)} rows, {len(known)} functions in the headers, {len(wrong)} rows that differ")
    sys.exit("\n".join(wrong) if wrong else 0)


if __name__ == "__main__":
    main()

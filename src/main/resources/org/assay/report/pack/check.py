#!/usr/bin/env python3
"""Checks an unpacked backup pack: its sums, and its audit entries against the checkpoint. Needs Python 3 alone.

The checkpoint's signature is for openssl to check; README.html says how.
"""
import base64
import hashlib
import pathlib
import sys

here = pathlib.Path(__file__).resolve().parent
wrong = []


def sha(data):
    return hashlib.sha256(data).digest()


def file_sum(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for chunk in iter(lambda: file.read(1 << 20), b""):
            digest.update(chunk)
    return digest.hexdigest()


def root(leaf, index, size, path):
    """RFC 9162, section 2.1.3.2."""
    node, last, value = index, size - 1, leaf
    for step in path:
        if last == 0:
            return None
        if node & 1 or node == last:
            value = sha(b"\x01" + step + value)
            while not node & 1 and node:
                node >>= 1
                last >>= 1
        else:
            value = sha(b"\x01" + value + step)
        node >>= 1
        last >>= 1
    return value if last == 0 else None


listed = set()
for line in (here / "SHA256SUMS").read_text("utf-8").splitlines():
    expected, name = line.split("  ", 1)
    listed.add(name)
    path = here / name
    if not path.is_file():
        wrong.append(f"{name} is missing")
    elif file_sum(path) != expected:
        wrong.append(f"{name} was changed")
for path in here.rglob("*"):
    name = path.relative_to(here).as_posix()
    if path.is_file() and name not in listed and name != "SHA256SUMS":
        wrong.append(f"{name} is in no list: it was put in")

proved = 0
checkpoint = here / "audit" / "checkpoint.txt"
if checkpoint.is_file():
    note = checkpoint.read_text("utf-8")
    lines = note.split("\n")
    size, signed = int(lines[1]), base64.b64decode(lines[2])
    if (here / "audit" / "checkpoint-signed-text.txt").read_text("utf-8") != note[: note.index("\n\n") + 1]:
        wrong.append("audit/checkpoint-signed-text.txt is not what audit/checkpoint.txt says")
    for entry in sorted((here / "audit" / "entries").glob("*.bin")):
        number = int(entry.stem)
        proof = (here / "audit" / "proofs" / (entry.stem + ".txt")).read_text("utf-8")
        path = [base64.b64decode(line[5:]) for line in proof.split("\n\n")[0].splitlines() if line.startswith("path ")]
        if root(sha(b"\x00" + entry.read_bytes()), number - 1, size, path) == signed:
            proved += 1
        else:
            wrong.append(f"entry {number} does not stand in the trail that was signed")
else:
    print("There is no checkpoint in this pack, so its audit entries are told and not proved.")

for line in wrong:
    print(line)
print(f"{len(listed)} files, {proved} entries of the audit trail: " + ("NOT as they were" if wrong else "all as they were"))
sys.exit(1 if wrong else 0)

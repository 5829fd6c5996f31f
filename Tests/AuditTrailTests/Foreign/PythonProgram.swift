/// What is asked of the Python packages.
enum PythonProgram {
  /// DIR VKEY [OLDER CHECKPOINT]: signature, every tile and bundle, the root by another package, and that
  /// the log begins as it once was.
  static let log = """
    import pathlib, sys
    from aics_tlog import (FileSystemTileReader, audit_tiles, consistency_proof_from_tiles,
        parse_note, parse_vkey, verify_checkpoint, verify_consistency)
    from pymerkle import InmemoryTree
    from pymerkle.proof import verify_consistency as pymerkle_consistency
    folder, key = pathlib.Path(sys.argv[1]), parse_vkey(sys.argv[2])
    def head(path):
        note = parse_note(path.read_bytes())
        result = verify_checkpoint(note, key)
        if not result.ok: sys.exit(f"checkpoint: {result.error}")
        return result
    new = head(folder / "checkpoint")
    reader = FileSystemTileReader(folder)
    audit_tiles(reader, new.size, new.root)
    tree = InmemoryTree(algorithm="sha256")
    for index in range((new.size + 255) // 256):
        width = min(256, new.size - index * 256)
        data = reader.read_entry_bundle(index, None if width == 256 else width)
        while data:
            end = 2 + int.from_bytes(data[:2], "big")
            tree.append_entry(data[2:end])
            data = data[end:]
    if tree.get_size() != new.size or tree.get_root() != new.root: sys.exit("pymerkle: other root")
    if len(sys.argv) > 3:
        old = head(pathlib.Path(sys.argv[3]))
        if old.size > new.size: sys.exit(f"TRUNCATED: {old.size} before, {new.size} now")
        if old.size > 0:
            proof = consistency_proof_from_tiles(reader, old.size, new.size)
            if not verify_consistency(old.size, new.size, old.root, new.root, proof):
                sys.exit("REWRITTEN: aics-tlog")
            pymerkle_consistency(old.root, new.root, tree.prove_consistency(old.size, new.size))
    print("ok", new.size)
    """

  /// VKEY DIR: checks proofs of ours, `<index>.tlog-proof` beside `<index>.entry`, and consistency proofs
  /// that are the requests a witness is sent, `<size>.request` beside `<size>.old`.
  static let proofs = """
    import base64, pathlib, sys
    from aics_tlog import (parse_note, parse_vkey, verify_checkpoint, verify_consistency,
        verify_leaf_inclusion)
    from aics_witness.protocol import parse_add_checkpoint_request
    key, folder, count = parse_vkey(sys.argv[1]), pathlib.Path(sys.argv[2]), 0
    def head(data):
        result = verify_checkpoint(parse_note(data), key)
        if not result.ok: sys.exit(f"checkpoint: {result.error}")
        return result
    for path in sorted(folder.glob("*.tlog-proof")):
        lines, _, note = path.read_bytes().partition(b"\\n\\n")
        title, index, *hashes = lines.decode().split("\\n")
        if title != "c2sp.org/tlog-proof@v1" or index != f"index {path.stem}": sys.exit(f"{path}: form")
        top = head(note)
        if not verify_leaf_inclusion(path.with_suffix(".entry").read_bytes(), int(path.stem), top.size,
            [base64.b64decode(line, validate=True) for line in hashes], top.root):
            sys.exit(f"{path.name} is refused")
        count += 1
    for path in sorted(folder.glob("*.request")):
        request = parse_add_checkpoint_request(path.read_bytes())
        old, new = head(path.with_suffix(".old").read_bytes()), head(request.checkpoint)
        if old.size != request.old_size or not verify_consistency(
            old.size, new.size, old.root, new.root, request.proof):
            sys.exit(f"{path.name} is refused")
        count += 1
    print("ok", count)
    """

  /// LOG VKEY, WITNESS VKEY, CHECKPOINT: checks our cosignature, and prints the key and the line of a
  /// witness of its own.
  static let witness = """
    import pathlib, sys
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from aics_tlog import (cosignature_vkey, format_vkey, parse_checkpoint, parse_note, parse_vkey,
        sign_cosignature, verify_checkpoint)
    from aics_witness.protocol import format_signature_line
    note = parse_note(pathlib.Path(sys.argv[3]).read_bytes())
    result = verify_checkpoint(note, parse_vkey(sys.argv[1]), [parse_vkey(sys.argv[2])], 1)
    if not result.ok: sys.exit(result.error)
    secret = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    seen = parse_checkpoint(note.text)
    _, line = sign_cosignature(secret, "foreign.example/w", 1772357400, seen.origin, seen.size, seen.root)
    print(format_vkey(cosignature_vkey("foreign.example/w", secret.public_key())))
    print(format_signature_line(line), end="")
    """

  /// DIR: entries are what Python's own JSON makes of them, and what is left out of a list has its
  /// digest: `<name>.entry` beside the whole list in `<name>.inputs`.
  static let entries = """
    import hashlib, json, pathlib, sys
    def form(value):
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    count = 0
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.entry")):
        data = path.read_bytes()
        entry = json.loads(data)
        if form(entry) != data: sys.exit(f"{path.name}: other form")
        if "inputsLeftOut" in entry:
            inputs = json.loads(path.with_suffix(".inputs").read_bytes())
            kept, rest = entry.get("inputs", []), entry["inputsLeftOut"]
            others = inputs[len(kept):]
            if kept != inputs[:len(kept)] or rest != {
                "count": len(others), "sha256": hashlib.sha256(form(others)).hexdigest()}:
                sys.exit(f"{path.name}: other inputs are left out")
        count += 1
    print("ok", count)
    """
}

"""The sample articles are kept byte for byte: offsets, gold and examples all count on it."""

from __future__ import annotations

from hashlib import sha256

from tests.articles import SEEDS

PINNED = {
    "000_1cac1f2556f066fb.txt": "baf642c20d16fa3a48497581d4c726f8be6100e0724541185498068dc9a4892a",
    "001_0304d284e8e4dcf4.txt": "4619f50c0eaf46d4cc48429fbb97a2d6402ed1f48ae6ecf53fc63da715fbd492",
    "002_199af6c8cd0b6ea9.txt": "43f3d1a93e61e9dbfcd898b754dd8bdfa42ad5bce1e4ce45d549b1d2f079634e",
    "003_3c381ae1e5e84874.txt": "49f3aca75aef43017f84e0b6d6ecf2a20fb5bb358897c35b463d6622d4434607",
    "004_c6574d2f7a715160.txt": "0582186ee6565d29ccefe4dccf63bcb7a49d26114b9006dc56169a58f9776ca8",
}


def test_the_seeds_have_not_changed() -> None:
    assert {seed.name: sha256(seed.read_bytes()).hexdigest() for seed in SEEDS} == PINNED

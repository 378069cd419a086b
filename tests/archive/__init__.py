"""Archives: their packages are needed in CI, and elsewhere these tests are skipped without them."""

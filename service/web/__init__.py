"""The page: a reader's view of the service, which asks it as any other client would."""

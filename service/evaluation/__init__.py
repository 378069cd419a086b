"""How right the answers are: annotated articles in, shares and errors out. Nothing here changes an answer."""

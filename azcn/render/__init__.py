"""From an answer to text, one module a format; nothing here prints or asks the terminal."""

"""What a batch is about to do: its rows, names and numbers, all checked before the first file."""

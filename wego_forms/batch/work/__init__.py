"""How a batch is done: jobs, the workers that take them, and their results taken back in order."""

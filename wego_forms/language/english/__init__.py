"""English: names, titles and places as an official letter has them."""

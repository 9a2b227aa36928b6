"""Russian: declension of names, posts and places."""

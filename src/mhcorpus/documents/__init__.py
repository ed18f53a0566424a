"""What a paper is, what it says of itself, and when it was written."""

"""The spaCy side: a Dutch Language for these papers, its tokenizer and its components."""

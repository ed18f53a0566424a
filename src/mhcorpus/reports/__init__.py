"""What a person or a program reads: pages for people, rows and objects for programs."""

"""Pattern files as their authors see them: what each describes, whether it is right, and whether it ends."""

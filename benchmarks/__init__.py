"""What mhcorpus costs in time, memory and disk, beside what the same work costs elsewhere."""

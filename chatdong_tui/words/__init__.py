"""Every Korean word a person reads: labels, prompts, errors, formats."""

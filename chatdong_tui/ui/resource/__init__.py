"""The register of resources on screen."""

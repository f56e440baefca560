"""chatdong: records and reports of a neighbourhood welfare network, in one local file."""

__version__ = "0.1.0"

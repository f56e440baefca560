"""The screens of the cases: the list, a case's page, and the forms that write to it."""

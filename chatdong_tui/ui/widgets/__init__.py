"""The building blocks of screens: fields, forms, lists and questions; they know no noun."""

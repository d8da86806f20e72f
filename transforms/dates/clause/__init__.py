"""The words around an expression: the lists they are compared with, and whether their clause points forward or back."""

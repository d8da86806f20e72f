"""What must be true, asked with Great Expectations: of a run's rows (`gate`) and of a warehouse before it is published (`audit`).

`rules` derives the rules from the declarations of the records; `derived` and `refusals` serve the gate, `checks` the audit;
`engine` is all that imports the library, and `docs` writes its reports.
"""

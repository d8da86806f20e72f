-- The largest figure in a JSON list of what is counted: 61 of '["61 قتيل", "3 مبنى"]'. NULL for none.
CREATE OR REPLACE MACRO largest_figure(counted) AS
    list_max(list_transform(regexp_extract_all(counted, '"([0-9.]+)', 1), lambda told: try_cast(told AS DOUBLE)));

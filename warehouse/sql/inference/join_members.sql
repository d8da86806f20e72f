-- Moves the members of each joined group to the other one's name.
UPDATE group_members
SET group_id = m.group_a
FROM group_merges AS m
WHERE group_members.group_id = m.group_b;

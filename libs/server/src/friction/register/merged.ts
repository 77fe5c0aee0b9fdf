/** SQL: `tree`, the procedure $1 with everything that was merged into it, however often. */
export const WITH_MERGED = `with recursive tree as (
    select $1::uuid as id union select p.id from tree join friction_procedure p on p.merged_into_id = tree.id)`;

/**
 * Who may read what, as SQL over the row `r`; every read of recognitions uses one of these. `viewer`: the statement's
 * parameter with the employee's id.
 */
// `(select true … limit 1)` and not `exists`: the planner would rather gather all rows of a unit or person first, thousands, than
// look twenty times into an index
const isReceiver = (condition: string) =>
  `(select true from recognition_receiver x where x.recognition_id = r.id and ${condition} limit 1)`;

const unitOf = (viewer: string) => `(select unit_id from employee where id = ${viewer})`;
/** The viewer's unit and all above it, found once a statement: whoever thanks one of them thanks the viewer among others. */
const above = (viewer: string) => `array(with recursive above as (
  select u.id, u.parent_id from unit u where u.id = ${unitOf(viewer)}
  union select u.id, u.parent_id from unit u join above a on u.id = a.parent_id) select id from above)`;
/** The people of a thanked unit are those of today: whoever joins the kitchen may read what the kitchen is thanked for. */
const ofThankedUnit = (viewer: string) =>
  `(select true from recognition_unit w where w.recognition_id = r.id and w.unit_id = any (${above(viewer)}) limit 1)`;

/** Ids of thanks to a person: by name, or to the whole of their unit or one above it, but for what they gave themselves. */
export const receivedBy = (person: string): string => `(
  select x.recognition_id from recognition_receiver x where x.employee_id = ${person}
  union all select w.recognition_id from recognition_unit w join recognition t on t.id = w.recognition_id
  where w.unit_id = any (${above(person)}) and t.giver_id is distinct from ${person})`;

const party = (viewer: string) =>
  `(r.giver_id = ${viewer} or r.by_id = ${viewer} or ${isReceiver(`x.employee_id = ${viewer}`)} or ${ofThankedUnit(viewer)})`;

const sameUnit = (viewer: string) =>
  `(r.giver_unit_id = ${unitOf(viewer)} or ${isReceiver(`x.unit_id = ${unitOf(viewer)}`)})`;

/** For whom it is meant when `visibility` (SQL) is what was chosen. */
export const meantFor = (viewer: string, visibility = 'r.visibility'): string =>
  `(${visibility} = 'everyone' or ${party(viewer)} or ${visibility} = 'unit' and ${sameUnit(viewer)})`;

/** What is in the viewer's feed: all that is published for everybody, for one's unit or to oneself, and one's own while it is held. */
export const inFeedOf = (viewer: string): string => `(
  r.state = 'published' and ${meantFor(viewer)} or r.state = 'held' and ${viewer} in (r.giver_id, r.by_id))`;

/** What opens by its address: the above, what was hidden of one's own, and for curators, who must be able to hide it, anything published. */
export const openTo = (viewer: string, isCurator: string): string => `(${inFeedOf(viewer)}
  or r.state = 'hidden' and (${viewer} in (r.giver_id, r.by_id) or ${isCurator}) or r.state = 'published' and ${isCurator})`;

// Plans as they were carried out, of statements and of what functions do inside: PostgreSQL's auto_explain tells them to the client.

/** To be set for a database by a superuser, before the connections that are to be listened to. */
export const tellPlans = (database) => `
  alter database ${database} set session_preload_libraries = 'auto_explain';
  alter database ${database} set auto_explain.log_min_duration = 0;
  alter database ${database} set auto_explain.log_nested_statements = on;
  alter database ${database} set auto_explain.log_format = 'json';
  alter database ${database} set auto_explain.log_analyze = on;
  alter database ${database} set auto_explain.log_timing = off;
  alter database ${database} set client_min_messages = 'log';`;

export const silence = (database) => `alter database ${database} reset all`;

/** Listens to a pg client; `taken()` gives the plans since the last time. */
export function listen(client) {
  let plans = [];
  client.on('notice', ({ message }) => {
    const at = message?.indexOf('plan:') ?? -1;
    if (at >= 0) plans.push(JSON.parse(message.slice(at + 'plan:'.length)));
  });
  return {
    taken: () => {
      const told = plans;
      plans = [];
      return told;
    },
  };
}

/** Every node that reads a table or an index, once, in the words of PostgreSQL. */
export function scansOf(plans) {
  const found = new Map();
  const visit = (node) => {
    if (/Scan$/.test(node['Node Type']) && (node['Relation Name'] || node['Index Name'])) {
      const scan = {
        node: node['Node Type'],
        ...(node['Relation Name'] && { table: node['Relation Name'] }),
        ...(node['Index Name'] && { index: node['Index Name'] }),
      };
      const rows = Math.round((node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1));
      const key = JSON.stringify(scan);
      found.set(key, { ...scan, rows: Math.max(rows, found.get(key)?.rows ?? 0) });
    }
    for (const child of node['Plans'] ?? []) visit(child);
  };
  for (const plan of plans) visit(plan['Plan']);
  return [...found.values()];
}

/** Of those scans the sequential ones over tables that grow with the company's life. */
export const sequentialOver = (scans, bigTables) =>
  scans.filter(({ node, table }) => node === 'Seq Scan' && bigTables.includes(table));

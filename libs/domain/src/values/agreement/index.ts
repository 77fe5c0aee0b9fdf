export * from './agreement';
export * from './fleiss';
export * from './krippendorff';
export * from './standing';
